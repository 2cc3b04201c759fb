using AlkBot.Evidence.Values;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Text;

/// <summary>The companies that the source's own tables list under a header for companies.</summary>
internal sealed class CompaniesInTables
{
    private readonly List<NameSet> _companies;

    public CompaniesInTables(ExtractionContext context) =>
        _companies = [
            .. context.Document.Passages
                .SelectMany(p => p.Row?.Cells ?? [])
                .Where(c => !c.Continued && ColumnRoles.Of(c.Column).Kind == ColumnKind.Company)
                .Select(c => c.Text).Distinct().Select(NameSet.Of),
        ];

    /// <summary>Whether a table lists all the companies that <paramref name="name"/> names.</summary>
    public bool Contains(string name) => NameSet.Of(name) is var wanted && _companies.Any(c => wanted.IsWithin(c));
}
