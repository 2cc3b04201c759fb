using System.Collections.Frozen;

namespace AlkBot.Answers.Asking.Language;

/// <summary>Words that ask, join, point or are polite; no answer has to repeat them.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
        """
        a about according across actually after again against all along already also although am among an and any anybody anyone anything
        apart are around article as ask asking at behind author
        authors away back be became because become been before being below between both
        briefly but by came can cannot cant cite come comes could curious current currently dear describe did didn discuss discussed do
        does doesn doing don done down due during each either else especially etc even ever every everything exact exactly explain far
        few find first for forget from further gave general get gets getting give given gives go goes going got had happen happened has
        have having he hello help her here hey hi him his how however i if ill im in indeed info inform information instead into involve
        involved involving is isn it its just keep kind kindly know known last least less let like list little ll look looking lot made
        main mainly make makes many may maybe me mean meaning means mention mentioned mentions might more most much must my myself name
        named namely names need needed needs neither next no nor not note nothing now of off often oh ok okay on once one ones only onto
        or other others our out over overall own page paper paragraph particular particularly per perhaps please point possible precise
        precisely provide provided question quick quickly quite quote rather re read reading really regard regarding related relation
        remember remind respect respective respectively reported reports review reviewed s said same say saying says section see seem
        seems seen shall she should show showed showing shown shows simply since so some somebody someone something sort source sources
        specific specifically state stated states still such summarise summarize summary sure t take taken takes talk team tell
        tells term terms text than thank thanks that the their them themselves then there these they thing things think this those
        though thought through thus to today told too toward towards try turn type under understand until up upon us use used uses
        using usually various ve very via want wanted was wasn way ways we well went were weren what whatever when where whereas whether
        which while who whole whom whose why will wish with within without wonder wondering would write written yes yet you your yours
        document publication manuscript literature list listed lists
        anywhere somewhere colleague boss somehow eg ie etc experience experienced happens
        accord achieve achieved acquire act acts acting aimed allow allowed allows appear appears apply arise arises assign associated
        attribute available based bring brings called carried carries carry carrying choose chose claim claimed concern concerned
        consider considered consist contain contains contribute cover covers decide define demand determine
         display distinct employ encounter ensure enough entail evident existing expect expected express fall fit follow followed
        following form formed forth great has hit hold holds identical imply important include included includes including indicate
        indicates interesting issue join kinds large latter lay leave left lie lies likely link linked lot manage matter meet met near
        necessary notable notice obtain obtained occur occurred occurring occurs offer offered open opposed order originate owe pass pay
        perform performed pertinent place plan possess possible put raise reach ready receive relevant rely remain remains repeat represent
        require required requirement requires respond right run running runs seek select serve set share shed side sit situation small soon
        stand stands start status step strongly study subject suffer suggest suggests summary suppose take target tend their thereby think
        thus together total touch track true typical typically undergo underwent use value view wait walk work worth
        affect affected affecting affects besides compute considering correct count counted detail effect
        effects experience fact great help helpful helps impact interested interesting name number others overview people
        problem problems remark role seriously significantly simple sorry special summarise summarised summarize summarized surely
        topic treated treat useful various person somewhere besides whatsoever
        accept accepts accepted admit permit enter entered entering join joined
        reference references citation cited longer shorter credited colleagues colleague al short aspect indeed stands
        start started starting end ended ending stay stayed
        year years date month months day days
        currently presently nowadays recently already altogether approximately roughly nearly almost
        except excepting writer writers manner tried evidence heard hear meant took insist insists believe believes right
        case true table
        exist exists present available play plays bit idea lab basically figure out speaking concerning
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether <paramref name="word"/>, in lower case, carries no matter of its own.</summary>
    public static bool Contains(string word) => Words.Contains(word) || (word.Length == 1 && !char.IsDigit(word[0]));
}
