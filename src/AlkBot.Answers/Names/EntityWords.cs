using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Names;

/// <summary>The words for the types of entities, and the commands that show them.</summary>
internal static class EntityWords
{
    /// <summary>The type's noun, such as <c>trial</c>.</summary>
    public static string Noun(EntityType type) => type.ToString().ToLowerInvariant();

    /// <summary>The same as the bot says it.</summary>
    public static FormattableString Word(EntityType type) => BotLanguage.Text(Noun(type));

    /// <summary>The noun as a title: <c>Trial</c>.</summary>
    public static string Title(EntityType type) => type.ToString();

    /// <summary>The noun with its article: <c>a trial</c>.</summary>
    public static FormattableString WithArticle(EntityType type) => BotLanguage.Text($"a {Noun(type)}");

    /// <summary>The types in one phrase: <c>pathway, fusion or gene</c>.</summary>
    public static FormattableString AnyOf(IReadOnlyList<EntityType> types) => types.Count switch
    {
        0 => BotLanguage.Text("entity"),
        1 => Word(types[0]),
        2 => $"{Word(types[0])} or {Word(types[1])}",
        _ => $"{Word(types[0])}, {AnyOf([.. types.Skip(1)])}",
    };

    /// <summary>The command that shows what there is of a type, or what can be asked where nothing lists it.</summary>
    public static string ListOf(EntityType type) => type is EntityType.Drug or EntityType.Trial or EntityType.Mutation
        ? $"/{Noun(type)}s"
        : "/help pathway";

    /// <summary>The command that shows an entity, ready to be sent.</summary>
    public static string CommandFor(Entity entity) => CommandFor(entity.Id.Type, entity.Name);

    /// <summary>The command that shows the entity of this type and name.</summary>
    public static string CommandFor(EntityType type, string name) => type switch
    {
        EntityType.Drug or EntityType.Trial or EntityType.Mutation => $"/{Noun(type)} {name}",
        _ => $"/pathway {name}",
    };
}
