using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlkBot.Architecture.Tests;

/// <summary>
/// Which namespace uses which, as the compiler binds the names of the sources; a member used without naming its type counts, a using
/// directive alone does not. The sources of all projects are one compilation, so that what needs another build is seen too.
/// </summary>
internal sealed class NamespaceGraph
{
    // Those of the SDK, which writes them into a file of its output.
    private const string ImplicitUsings =
        "global using System; global using System.IO; global using System.Linq; global using System.Net.Http; "
        + "global using System.Threading; global using System.Threading.Tasks; global using System.Collections.Generic;";

    private readonly Dictionary<(string From, string To), SortedSet<string>> _uses = [];

    /// <summary>What each pair of namespaces uses: <c>file: type</c>.</summary>
    public IReadOnlyDictionary<(string From, string To), SortedSet<string>> Uses => _uses;

    /// <summary>Reads every source below a folder, given by path or by its text.</summary>
    public static NamespaceGraph Of(IEnumerable<(string Path, string Text)> sources)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["GATEWAY"]);
        List<SyntaxTree> trees =
        [
            CSharpSyntaxTree.ParseText(ImplicitUsings, options),
            .. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options, source.Path)),
        ];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("alkbot", StringComparison.OrdinalIgnoreCase))
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("src", trees, references, new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        var graph = new NamespaceGraph();
        foreach (var tree in trees)
            graph.Add(tree, compilation.GetSemanticModel(tree));
        return graph;
    }

    /// <summary>The groups of namespaces from each of which every other of its group is reached: strongly connected components.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cycles()
    {
        var next = _uses.Keys.ToLookup(use => use.From, use => use.To);
        var reached = next.ToDictionary(from => from.Key, from => Reached(from.Key));
        return
        [
            .. reached.Keys.Where(from => reached[from].Contains(from)).Order(StringComparer.Ordinal)
                .GroupBy(from => string.Join(' ', Circle(from)))
                .Select(group => group.ToList()),
        ];

        IEnumerable<string> Circle(string from) =>
            reached[from].Where(to => reached.TryGetValue(to, out var back) && back.Contains(from)).Order(StringComparer.Ordinal);

        HashSet<string> Reached(string from)
        {
            var (seen, left) = (new HashSet<string>(), new Stack<string>(next[from]));
            while (left.TryPop(out var one))
            {
                if (!seen.Add(one))
                    continue;
                foreach (var further in next[one])
                    left.Push(further);
            }
            return seen;
        }
    }

    private void Add(SyntaxTree tree, SemanticModel model)
    {
        foreach (var name in tree.GetRoot().DescendantNodes(node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>())
        {
            var space = name.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault();
            if (space is null || space.Name.Span.Contains(name.Span))
                continue;
            var info = model.GetSymbolInfo(name);
            var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
            var type = (symbol as INamedTypeSymbol ?? symbol?.ContainingType)?.OriginalDefinition;
            if (type?.Locations.Any(place => place.IsInSource) == true)
                Add(space.Name.ToString(), type.ContainingNamespace.ToDisplayString(), $"{tree.FilePath}: {type.Name}");
        }
    }

    private void Add(string from, string to, string use)
    {
        if (from == to)
            return;
        if (!_uses.TryGetValue((from, to), out var uses))
            _uses.Add((from, to), uses = new SortedSet<string>(StringComparer.Ordinal));
        uses.Add(use);
    }
}
