namespace AlkBot.Index.Passages.Storage;

/// <summary>The fields of a document, which is a passage.</summary>
internal static class PassageFields
{
    /// <summary>The slug of its source.</summary>
    public const string Source = "in";

    /// <summary>Its words, stemmed; and its text, stored.</summary>
    public const string Text = "words";

    /// <summary>The words around it, stemmed; see <see cref="Analysis.PassageContext"/>.</summary>
    public const string Context = "context";

    /// <summary>All else that there is of it; see <see cref="PassageRecord"/>.</summary>
    public const string Record = "record";
}
