using AlkBot.Evidence;

namespace AlkBot.Answers.Names;

/// <summary>The words for the types of entities, and the commands that show them.</summary>
internal static class EntityWords
{
    /// <summary>The type's noun, such as <c>trial</c>.</summary>
    public static string Noun(EntityType type) => type.ToString().ToLowerInvariant();

    /// <summary>The noun as a title: <c>Trial</c>.</summary>
    public static string Title(EntityType type) => type.ToString();

    /// <summary>The noun with its article: <c>a trial</c>.</summary>
    public static string WithArticle(EntityType type) => $"a {Noun(type)}";

    /// <summary>The types in one phrase: <c>pathway, fusion or gene</c>.</summary>
    public static string AnyOf(IReadOnlyList<EntityType> types) => types.Count switch
    {
        0 => "entity",
        1 => Noun(types[0]),
        _ => $"{string.Join(", ", types.SkipLast(1).Select(Noun))} or {Noun(types[^1])}",
    };

    /// <summary>The command that shows an entity, ready to be sent.</summary>
    public static string CommandFor(Entity entity) => CommandFor(entity.Id.Type, entity.Name);

    /// <summary>The command that shows the entity of this type and name.</summary>
    public static string CommandFor(EntityType type, string name) => type switch
    {
        EntityType.Drug or EntityType.Trial or EntityType.Mutation => $"/{Noun(type)} {name}",
        _ => $"/pathway {name}",
    };
}
