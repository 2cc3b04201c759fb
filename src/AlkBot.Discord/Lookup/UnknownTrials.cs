using AlkBot.Answers.Languages;
using AlkBot.Discord.Protocol;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Index.Names;

namespace AlkBot.Discord.Lookup;

/// <summary>Trials that a text names by number and that the sources do not have.</summary>
internal static class UnknownTrials
{
    /// <summary>A sentence that names them all; null when there are none.</summary>
    public static string? In(string text, IEnumerable<NameSuggestion> known, BotLanguage language)
    {
        var keys = known.Select(k => NameKey.Of(k.Matched.Text)).ToHashSet();
        var unknown = TrialNumber.FindIn(text).Select(found => found.Number.Name).Distinct()
            .Where(n => !keys.Contains(NameKey.Of(n))).ToList();
        return unknown.Count == 0
            ? null
            : language.Say(unknown is [var only]
                ? (FormattableString)$"The sources do not name the trial {only}."
                : $"The sources do not name the trials {string.Join(", ", unknown)}.");
    }

    /// <summary>Buttons that open the trials which a text names in their registries, as many as a row has.</summary>
    public static IReadOnlyList<Component> Pages(string text) =>
    [
        .. TrialNumber.FindIn(text).Select(found => found.Number).DistinctBy(n => n.Name).Where(n => n.Page is not null)
            .Take(Limits.ButtonsPerRow).Select(n => new Button { Style = ButtonStyle.Link, Label = n.Name, Url = n.Page }),
    ];
}
