using AlkBot.Evidence;

namespace AlkBot.Sources.Tables;

/// <summary>
/// Which columns of a row go on from the row above. An empty cell in a column that names the row's subject (the first column, drug,
/// company) means the same subject as above, as long as every such column to its left is empty too. What is a property of the drug
/// (other kinases, activity) goes on with the drug, and a cell of the row's own adds to it. Anywhere else empty means not stated.
/// </summary>
internal static class Continuation
{
    /// <summary>For each column, whether values above it hold for <paramref name="row"/> too.</summary>
    public static bool[] Of(IReadOnlyList<TableColumn> columns, IReadOnlyList<Span?> row)
    {
        var continues = new bool[columns.Count];
        var subject = 0;
        while (subject < columns.Count && (subject == 0 || columns[subject].Role.Kind is ColumnKind.Drug or ColumnKind.Company)
            && row[subject] is null)
        {
            continues[subject++] = true;
        }
        var drugGoesOn = Enumerable.Range(0, columns.Count).Any(c => continues[c] && columns[c].Role.Kind == ColumnKind.Drug);
        for (var c = 0; c < columns.Count; c++)
            continues[c] |= drugGoesOn && columns[c].Role.Kind is ColumnKind.OtherKinases or ColumnKind.ActivityAgainst;
        return continues;
    }
}
