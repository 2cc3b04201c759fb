using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Search.Sqlite;

/// <summary>The tables of one generation.</summary>
internal static class Schema
{
    /// <summary>
    /// Row ids of passages and sources follow the order of their ids. A passage is searched by its text and its context: headings,
    /// and for a table row the column headers and the cells that it continues. <c>passage_word</c> keeps the words unstemmed, for
    /// prefixes: a stem need not begin as its word does. <c>stem</c> says how many passages each stem is in, which FTS5 could tell only
    /// by walking through all of them. FTS5 gathers 16 MB of entries, not one, before it writes them, so that it has less to merge.
    /// </summary>
    public const string Tables = """
        CREATE TABLE source(
          id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, title TEXT NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL,
          sha256 TEXT NOT NULL, text_length INTEGER NOT NULL, text_is_file INTEGER NOT NULL, first_passage INTEGER NOT NULL,
          passages INTEGER NOT NULL, facts INTEGER NOT NULL, detail TEXT NOT NULL);
        CREATE TABLE source_text(source INTEGER PRIMARY KEY, text TEXT NOT NULL);
        CREATE TABLE passage(
          id INTEGER PRIMARY KEY, source INTEGER NOT NULL, ordinal INTEGER NOT NULL, kind INTEGER NOT NULL,
          start INTEGER NOT NULL, "end" INTEGER NOT NULL, text TEXT NOT NULL, context TEXT NOT NULL, detail TEXT NOT NULL);
        CREATE TABLE fact(
          id INTEGER PRIMARY KEY, source INTEGER NOT NULL, subject_type INTEGER NOT NULL, subject_key TEXT NOT NULL,
          predicate_order INTEGER NOT NULL, predicate TEXT NOT NULL, value TEXT NOT NULL, target_type INTEGER, target_key TEXT,
          start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL, detail TEXT NOT NULL);
        CREATE TABLE source_entity(
          source INTEGER NOT NULL, position INTEGER NOT NULL, type INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL,
          detail TEXT NOT NULL, PRIMARY KEY(source, position)) WITHOUT ROWID;
        CREATE TABLE entity(id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key TEXT NOT NULL, name TEXT NOT NULL, UNIQUE(type, key));
        CREATE TABLE name(
          entity INTEGER NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL, text TEXT NOT NULL, origin INTEGER NOT NULL,
          kind TEXT, citation TEXT, PRIMARY KEY(entity, position)) WITHOUT ROWID;
        CREATE VIRTUAL TABLE passage_index USING fts5(
          text, context, content='passage', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE passage_word USING fts5(
          text, context, content='passage', content_rowid='id', detail=none, columnsize=0,
          tokenize='unicode61 remove_diacritics 2');
        CREATE TABLE stem(term TEXT PRIMARY KEY, passages INTEGER NOT NULL) WITHOUT ROWID;
        CREATE VIRTUAL TABLE word USING fts5vocab(passage_word, row);
        INSERT INTO passage_index(passage_index, rank) VALUES('hashsize', 16777216);
        INSERT INTO passage_word(passage_word, rank) VALUES('hashsize', 16777216);
        """;

    /// <summary>Made after the rows, when sorting once is cheaper than keeping order all along.</summary>
    public const string Indexes = """
        CREATE UNIQUE INDEX passage_by_place ON passage(source, ordinal);
        CREATE INDEX fact_by_subject ON fact(subject_type, subject_key, predicate_order, predicate, source, start, "end");
        CREATE INDEX fact_by_predicate ON fact(predicate, subject_type, subject_key);
        CREATE INDEX fact_by_target ON fact(target_type, target_key) WHERE target_type IS NOT NULL;
        CREATE INDEX fact_by_source ON fact(source, subject_type, subject_key, predicate_order, predicate, start, "end");
        CREATE INDEX name_by_key ON name(key, entity);
        INSERT INTO passage_index(passage_index) VALUES('optimize');
        INSERT INTO passage_word(passage_word) VALUES('optimize');
        CREATE VIRTUAL TABLE temp.stem_count USING fts5vocab(main, passage_index, row);
        INSERT INTO stem SELECT term, doc FROM temp.stem_count;
        DROP TABLE temp.stem_count;
        """;

    /// <summary>
    /// What <c>PRAGMA user_version</c> holds. It is computed from the tables and from the enumerations stored as numbers, so that no
    /// change of either can be forgotten.
    /// </summary>
    public static int Version { get; } = ComputeVersion();

    private static int ComputeVersion()
    {
        string[] parts =
        [
            Tables, Indexes,
            .. Enum.GetNames<EntityType>(), .. Enum.GetNames<PassageKind>(), .. Enum.GetNames<NameOrigin>(),
        ];
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts)));
        return BinaryPrimitives.ReadInt32BigEndian(hash) & int.MaxValue;
    }
}
