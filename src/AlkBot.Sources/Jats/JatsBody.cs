using System.Collections.Frozen;
using System.Xml.Linq;
using AlkBot.Sources.Composing;
using AlkBot.Sources.Xml;

namespace AlkBot.Sources.Jats;

/// <summary>Reads sections and what stands in them, in the order of the file.</summary>
internal sealed class JatsBody(TextComposer composer)
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "p", "sec", "list", "def-list", "table-wrap", "table-wrap-group", "fig", "fig-group", "disp-formula", "disp-formula-group",
        "disp-quote", "boxed-text", "supplementary-material", "preformat", "code", "verse-group", "statement", "speech", "array",
        "ref-list", "fn-group", "fn", "glossary", "app", "app-group", "ack", "notes", "bio", "table", "tgroup", "chem-struct-wrap");

    private int _unlabelled;

    /// <summary>The children of an element, under headings of <paramref name="level"/> and below.</summary>
    public void Children(XElement? parent, int level)
    {
        foreach (var child in parent?.Elements() ?? [])
            Block(child, level);
    }

    /// <summary>An element with a title of its own, or one that is given when it has none.</summary>
    public void Section(XElement section, int level, string title = "", SectionRole? role = null)
    {
        var own = JatsInline.Of(section.At("title") ?? section.At("caption", "title"));
        composer.Heading(own.Length > 0 ? own : title, level, role ?? RoleOf(section), JatsInline.Of(section.At("label")));
        Children(section, level + 1);
    }

    private void Block(XElement element, int level)
    {
        switch (element.Name.LocalName)
        {
            case "title" or "label" or "graphic" or "media" or "object-id" or "permissions" or "attrib" or "sec-meta":
                break;
            case "caption" when element.Parent!.Is("boxed-text"):
                Children(element, level);
                break;
            case "p":
                Paragraph(element, level);
                break;
            case "sec" or "boxed-text" or "app" or "statement":
                Section(element, level);
                break;
            case "ack":
                Section(element, level, "Acknowledgements", SectionRole.BackMatter);
                break;
            case "fn-group" when element.Ancestors().All(a => !a.Is("table-wrap")):
                Section(element, level, "Footnotes", SectionRole.BackMatter);
                break;
            case "notes" or "bio" or "glossary":
                Section(element, level, role: SectionRole.BackMatter);
                break;
            case "ref-list":
                References(element, level);
                break;
            case "fig":
                Figure(element);
                break;
            case "table-wrap":
                Table(element, level);
                break;
            case "supplementary-material":
                composer.Paragraph(Labelled(element));
                break;
            case "def-item":
                composer.Paragraph(string.Join(": ", element.Elements().Select(JatsInline.Of).Where(w => w.Length > 0)));
                break;
            case "list-item" or "fn":
                Item(element, level);
                break;
            default:
                if (element.Elements().Any(IsBlock))
                    Children(element, level);
                else
                    composer.Paragraph(JatsInline.Of(element));
                break;
        }
    }

    private static bool IsBlock(XElement element) =>
        Blocks.Contains(element.Name.LocalName) || element.Is("list-item", "def-item", "verse-line", "table-wrap-foot");

    // Lists, tables and formulas may stand inside a paragraph: the words around them are paragraphs of their own.
    private void Paragraph(XElement paragraph, int level, string before = "")
    {
        var words = new InlineText().Add(before);
        var notes = new List<XElement>();
        foreach (var node in paragraph.Nodes())
        {
            if (node is not XElement child || (!IsBlock(child) && !child.Elements().Any(IsBlock)) || child.Is("alternatives"))
            {
                JatsInline.Add(words, node);
                notes.AddRange((node as XElement)?.DescendantsAndSelf().Where(e => e.Is("fn")) ?? []);
                continue;
            }
            if (child.Is("fn"))
            {
                notes.Add(child);
                continue;
            }
            composer.Paragraph(words.ToString());
            words = new InlineText();
            Block(child, level);
        }
        composer.Paragraph(words.ToString());
        foreach (var note in notes)
            composer.Paragraph(JatsInline.Of(note.At("p") ?? note));
    }

    private void Item(XElement item, int level)
    {
        var label = JatsInline.Of(item.At("label"));
        foreach (var child in item.Elements().Where(e => !e.Is("label")))
        {
            if (child.Is("p"))
                Paragraph(child, level, label + " ");
            else
                Block(child, level);
            label = "";
        }
    }

    private void References(XElement list, int level)
    {
        var title = JatsInline.Of(list.At("title"));
        composer.Heading(title.Length > 0 ? title : "References", level, SectionRole.References);
        foreach (var entry in JatsReferences.Of(list))
            composer.Reference(entry);
        foreach (var part in list.All("ref-list"))
            References(part, level + 1);
    }

    private void Figure(XElement figure) => composer.Caption(LabelOf(figure, "Figure"), Labelled(figure));

    private void Table(XElement wrap, int level)
    {
        var label = LabelOf(wrap, "Table");
        var caption = composer.Caption(label, Labelled(wrap));
        var tables = JatsTable.In(wrap).ToList();
        foreach (var table in tables)
        {
            composer.Table(JatsTable.Read(table, label, out var guessed), caption);
            if (guessed)
                composer.Remark($"guessed the headers of {label}: its first row, which is bold");
        }
        if (tables.Count == 0 && wrap.Descendants().Any(e => e.Is("graphic", "media")))
            composer.Remark($"{label} is a picture; its cells could not be read");
        foreach (var note in wrap.All("table-wrap-foot").SelectMany(f => f.Descendants()).Where(e => e.Is("p", "attrib") && IsOwn(e, wrap)))
            composer.Caption(label, $"{JatsInline.Of(note.Parent!.At("label"))} {JatsInline.Of(note)}".Trim());
        foreach (var attribution in wrap.All("attrib"))
            composer.Caption(label, JatsInline.Of(attribution));
        foreach (var other in wrap.Elements().Where(e => e.Is("p", "list", "fig")))
            Block(other, level);
    }

    // The table itself may stand in a paragraph: only one between the note and the table makes the note a part of another.
    private static bool IsOwn(XElement note, XElement wrap) => !note.Ancestors().TakeWhile(a => a != wrap).Any(a => a.Is("p"));

    private string LabelOf(XElement element, string kind)
    {
        var label = JatsInline.Of(element.At("label")).TrimEnd('.', ':');
        return label.Length > 0 ? label : $"{kind} without a number {++_unlabelled}";
    }

    private static string Labelled(XElement element)
    {
        var label = JatsInline.Of(element.At("label"));
        var title = JatsInline.Of(element.At("caption", "title"));
        var paragraphs = element.All("caption").Elements().Where(e => !e.Is("title")).Select(JatsInline.Of).Prepend(title);
        var words = string.Join(' ', paragraphs.Where(p => p.Length > 0).Select(p => p[^1] is '.' or '?' or '!' or ':' ? p : p + '.'));
        return label.Length == 0 ? words : $"{(label[^1] is '.' or ':' ? label : label + '.')} {words}".Trim();
    }

    private static SectionRole? RoleOf(XElement section) =>
        section.Value("sec-type") is { } type && type.Contains("supplementary", StringComparison.Ordinal) ? SectionRole.BackMatter : null;
}
