using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Drugs;

/// <summary>Tells by its shape whether a word can be a drug's name.</summary>
public static partial class DrugNames
{
    /// <summary>A maker's code: letters, then at least three digits, such as ABC-1234, LY2835219 or AB-123,456.</summary>
    public const string Code =
        @"(?<![A-Za-z0-9-])(?!NCT|PMC|PMID|ISRCTN|GSE|GSM|EudraCT)(?:[A-Z]{1,5}-?[A-Z]?[0-9]{3,10}[a-z]?"
        + "|[A-Z]{2,5}-[0-9]{2,3},[0-9]{3})(?![A-Za-z0-9]|-[0-9])";

    // The longest non-proprietary names have some twenty letters; longer are names that lost the spaces between them.
    private const int MaxLength = 30;

    // Endings of non-proprietary names (WHO stem book 2018), from oncology and the medicine around it.
    private static readonly string[] Stems =
        ("nib mab espib taxel trexed trexate platin limus zomib ciclib parib degib lisib rubicin tecan citabine inostat lutamide "
        + "oxifene trozole estrant domide mustine fosfamide zolomide poside relbine blastine cristine ribulin clax rasib grastim "
        + "statin sartan gliptin gliflozin glutide prazole setron coxib xaban gatran nidazole floxacin cillin cycline conazole "
        + "oxifen imod quine pril olol dipine grel grelor profen oxetine triptyline azepam azolam peridol apine triptan "
        + "phosphamide bulin pitant caine fentanil tadine tidine rolac fenac oxicam asone isone solone sonide inonide phylline "
        + "tropium azosin gabalin zepam mycin kacin micin fermin oetin relin relix vaptan sentan faxine racetam toin codone "
        + "trexone orphine entadol amadol etamine tomidine flurane curonium stigmine arabine sulfan raterone proterone uracil "
        + "nercept flibercept nakinra dopa giline capone ampicin tiazem pamil parinux rudin imibe reotide bufen oxaprin setine "
        + "mantine peridone spirone lukast vudine parin teplase formin glinide glitazone fibrate afil dronate curium semide "
        + "thiazide bactam penem fungin caftor virsen nersen mersen plirsen siran ribine gepant dustat trapib tegrast orexant "
        + "stane vir asidone eterol aterol moterol alastat listat mastat xostat tolarsen dirsen tirsen sorsen torsen carsen "
        + "fantrine bendazole piprant tacept patercept dilol leucel dotin tansine pidem piclone nicline azodone mectin quantel "
        + "niazid zolid manid daquiline fiban glitazar nabant kiren piracil troban otepa porfin caserin pirox prazine barbital "
        + "prazan begron denoson ciguat prost zolamide")
        .Split(' ');

    // By their last letter, as most words end in none of them.
    private static readonly string[][] StemsByEnd =
        [.. Enumerable.Range('a', 26).Select(last => Array.FindAll(Stems, stem => stem[^1] == last))];

    // Endings of substances of the body that are endings of drugs too.
    private static readonly string[] OfTheBody = ["globulin", "tubulin", "cytidine", "ghrelin", "glucuronide"];

    // Proteins, classes and words that end like drugs.
    private static readonly FrozenSet<string> Ordinary =
        ("anthracycline cystatin somatostatin endostatin angiostatin prostatin myostatin follistatin histatin penicillin carbapenem "
        + "mongrel histidine quinolone fluoroquinolone uracil acetoin metavir antivir").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the whole of <paramref name="text"/> is a maker's code.</summary>
    public static bool IsCode(string text) => WholeCode().IsMatch(text);

    /// <summary>Whether <paramref name="word"/> is a word with a stem of non-proprietary names, and two letters more at least.</summary>
    public static bool IsNonProprietary(string word) => IsNonProprietary(word.AsSpan());

    /// <inheritdoc cref="IsNonProprietary(string)"/>
    public static bool IsNonProprietary(ReadOnlySpan<char> word) =>
        word.Length <= MaxLength
        && HasStem(word)
        && !word.StartsWith("non", StringComparison.OrdinalIgnoreCase)
        && char.IsAsciiLetter(word[0])
        && (!word[1..].ContainsAnyExceptInRange('a', 'z') || !word.ContainsAnyExceptInRange('A', 'Z'))
        && !IsOfTheBody(word)
        && !Ordinary.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static bool IsOfTheBody(ReadOnlySpan<char> word)
    {
        foreach (var ending in OfTheBody)
        {
            if (word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool HasStem(ReadOnlySpan<char> word)
    {
        if (word.Length == 0 || word[^1] is var last && !char.IsAsciiLetter(last))
            return false;
        foreach (var stem in StemsByEnd[(last | 0x20) - 'a'])
        {
            if (word.Length > stem.Length + 1 && word.EndsWith(stem, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <summary>The codes in <paramref name="text"/>.</summary>
    public static IEnumerable<Match> CodesIn(string text) => AnyCode().Matches(text);

    /// <summary>Whether a maker's code stands in <paramref name="text"/>.</summary>
    public static bool HasCode(string text) => AnyCode().IsMatch(text);

    [GeneratedRegex($"^{Code}$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex WholeCode();

    [GeneratedRegex(Code, RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex AnyCode();
}
