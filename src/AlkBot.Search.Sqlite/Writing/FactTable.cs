using AlkBot.Evidence;
using AlkBot.Search.Storage;
using Microsoft.Data.Sqlite;

namespace AlkBot.Search.Sqlite.Writing;

/// <summary>Writes facts.</summary>
internal sealed class FactTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement _fact =
        new(connection, "INSERT INTO fact VALUES(NULL,$1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)", 12);

    public void Add(long source, Fact fact)
    {
        var first = fact.Citations[0];
        _fact.Run(
            source, (int)fact.Subject.Type, fact.Subject.Key, Predicates.OrderOf(fact.Predicate), fact.Predicate, fact.Value,
            fact.Target is { } target ? (int)target.Type : null, fact.Target?.Key, first.Span.Start, first.Span.End, fact.Rule,
            Stored.Detail(fact));
    }

    public void Dispose() => _fact.Dispose();
}
