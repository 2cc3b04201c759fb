using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Facts.Entities.Names;

namespace AlkBot.Facts.Entities.Drugs;

/// <summary>Takes a salt's name for a name of its drug: "imatinib mesylate" is a place of imatinib, and so is the word in front.</summary>
internal static class SaltForms
{
    /// <summary>The naming with the words of the salt behind it.</summary>
    public static Naming Whole(Segment segment, Naming naming)
    {
        if (naming.Group.Type != EntityType.Drug)
            return naming;
        var length = DrugSalts.LengthAt(segment.Text, naming.Span.End - segment.Span.Start);
        return length == 0 ? naming : naming with { Span = new Span(naming.Span.Start, naming.Span.End + length) };
    }

    /// <summary>The printed name, and the drug's own inside it where a salt is named.</summary>
    public static IEnumerable<PrintedName> WithBase(PrintedName printed)
    {
        yield return printed;
        if (printed.Group.Type != EntityType.Drug || DrugSalts.BaseOf(printed.Text) is var drug && drug.Length == printed.Text.Length)
            yield break;
        yield return printed with { Span = new Span(printed.Span.Start, printed.Span.Start + drug.Length), Text = drug };
    }
}
