namespace AlkBot.Facts.Lexicons;

/// <summary>The kinds of names.</summary>
public static class NameKinds
{
    /// <summary>An international non-proprietary name of a drug, such as imatinib.</summary>
    public const string NonProprietary = "non-proprietary";

    /// <summary>A maker's code for a drug, such as STI-571.</summary>
    public const string Code = "code";

    /// <summary>A trade name of a drug, such as Glivec.</summary>
    public const string Brand = "brand";

    /// <summary>A gene symbol; case counts in it, for MET is a gene and met is a verb.</summary>
    public const string Symbol = "symbol";

    /// <summary>The name of a trial by which people call it, such as TORCH.</summary>
    public const string Nickname = "nickname";

    /// <summary>Any other name.</summary>
    public const string Synonym = "synonym";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [NonProprietary, Code, Brand, Symbol, Nickname, Synonym];
}
