using System.Text.Json;
using System.Text.Json.Nodes;

namespace AlkBot.Sources.Registry;

/// <summary>
/// Turns a record of the API's first version into one of its second: names in small letters without that of the part they stand in
/// (<c>LeadSponsor.LeadSponsorName</c> is <c>leadSponsor.name</c>), lists without the object around them.
/// </summary>
internal static class FormerJson
{
    // What the second version calls otherwise.
    private static readonly Dictionary<string, string> Renamed = new(StringComparer.Ordinal)
    {
        ["nCTId"] = "nctId",
        ["nCTIdAlias"] = "nctIdAliases",
        ["gender"] = "sex",
        ["secondaryIdInfo"] = "secondaryIdInfos",
        ["orgFullName"] = "fullName",
        ["collaborator"] = "collaborators",
        ["phase"] = "phases",
        ["condition"] = "conditions",
        ["keyword"] = "keywords",
        ["armGroup"] = "armGroups",
        ["intervention"] = "interventions",
        ["interventionOtherName"] = "otherNames",
        ["interventionArmGroupLabel"] = "armGroupLabels",
        ["primaryOutcome"] = "primaryOutcomes",
        ["secondaryOutcome"] = "secondaryOutcomes",
        ["otherOutcome"] = "otherOutcomes",
        ["location"] = "locations",
        ["overallOfficial"] = "overallOfficials",
        ["centralContact"] = "centralContacts",
        ["reference"] = "references",
        ["designWhoMasked"] = "whoMasked",
        ["designMasking"] = "masking",
        ["referencePMID"] = "pmid",
    };

    /// <summary>Whether <paramref name="root"/> is such a record, alone or in the wrapping of a page.</summary>
    /// <param name="root">The element.</param>
    /// <param name="study">The record.</param>
    public static bool IsRecord(JsonElement root, out JsonElement study)
    {
        study = root.At("Study") is { ValueKind: JsonValueKind.Object } wrapped ? wrapped : root;
        return study.At("ProtocolSection").ValueKind == JsonValueKind.Object;
    }

    /// <summary>The part of a turned record that says that it had results.</summary>
    public const string UnreadResults = "unreadResults";

    /// <summary>The record as the second version has it; results are left out, for that version tells them otherwise.</summary>
    public static JsonObject ToCurrent(JsonElement study)
    {
        var record = new JsonObject { [UnreadResults] = study.At("ResultsSection").ValueKind == JsonValueKind.Object };
        foreach (var part in study.EnumerateObject().Where(p => p.Name != "ResultsSection"))
            record[Small(part.Name)] = Current(part.Value, part.Name);
        return record;
    }

    private static JsonNode? Current(JsonElement value, string owner) => value.ValueKind switch
    {
        JsonValueKind.Object => Current(value.EnumerateObject(), owner),
        JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(item => Current(item, owner))]),
        JsonValueKind.String => JsonValue.Create(value.GetString()),
        _ => JsonNode.Parse(value.GetRawText()),
    };

    private static JsonObject Current(JsonElement.ObjectEnumerator parts, string owner)
    {
        var made = new JsonObject();
        foreach (var part in parts)
        {
            // { "PhaseList": { "Phase": ["Phase 2"] } }: the list alone.
            if (part.Name.EndsWith("List", StringComparison.Ordinal) && part.Value.ValueKind == JsonValueKind.Object
                && part.Value.EnumerateObject().FirstOrDefault() is { Value.ValueKind: JsonValueKind.Array } list)
            {
                made[NameOf(list.Name, "")] = Current(list.Value, list.Name);
            }
            else
            {
                made[NameOf(part.Name, owner)] = Current(part.Value, part.Name);
            }
        }
        return made;
    }

    private static string NameOf(string name, string owner)
    {
        if (Renamed.TryGetValue(Small(name), out var renamed))
            return renamed;
        var whole = owner.EndsWith("Struct", StringComparison.Ordinal) || owner.EndsWith("Info", StringComparison.Ordinal)
            ? owner[..owner.LastIndexOf(owner.EndsWith("Info", StringComparison.Ordinal) ? "Info" : "Struct", StringComparison.Ordinal)]
            : owner;
        if (name == whole)
            return owner.EndsWith("Struct", StringComparison.Ordinal) ? "date" : "id";
        return whole.Length > 0 && name.Length > whole.Length && name.StartsWith(whole, StringComparison.Ordinal)
            && char.IsAsciiLetterUpper(name[whole.Length])
            ? Small(name[whole.Length..])
            : Small(name);
    }

    private static string Small(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
