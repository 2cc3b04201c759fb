using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>Reads the values of a list's options as what they name.</summary>
internal sealed class FilterReader(CommandRequest request, CommandDeclaration declaration, CommandContext context)
{
    private readonly List<NameReading> _readings = [];

    /// <summary>The first value that names nothing for sure, with its option; null when all do.</summary>
    public (string Option, NameProblem Problem)? Problem { get; private set; }

    /// <summary>What was read so far, for the notices about names.</summary>
    public IReadOnlyList<NameReading> Readings => _readings;

    /// <summary>
    /// The value of <paramref name="option"/> as an entity of <paramref name="types"/>; null when it is not given or not one.
    /// </summary>
    public NameReading? Entity(string option, params EntityType[] types)
    {
        if (request[option] is not { } typed)
            return null;
        var reading = new NameResolver(context, types).Resolve(typed);
        if (reading.Problem is { } problem)
        {
            Problem ??= (option, problem);
            return null;
        }
        _readings.Add(reading);
        return reading;
    }

    /// <summary>The value of <paramref name="option"/> as an entity of any type, or as plain words; null when it is not given.</summary>
    public NameReading? Words(string option)
    {
        if (request[option] is not { } typed)
            return null;
        var resolver = new NameResolver(context, Enum.GetValues<EntityType>());
        var reading = resolver.Resolve(typed);
        if (reading.Problem is not null)
            return new NameReading(typed, [], [], null);
        _readings.Add(reading);
        return reading;
    }

    /// <summary>The command with another value for one option, ready to be sent.</summary>
    public string With(string option, string value) => CommandText.Write(
        declaration, declaration.Options.Select(o => (o.Name, o.Name == option ? value : request[o.Name])));
}
