using System.Collections.Frozen;

namespace MedLib.Domain.Classification.Keys;

/// <summary>Which letters start a class: those of the 35 NLM schedules, and those of the Library of Congress classification.</summary>
internal static class ClassLetters
{
    // Second letters of QS-QZ and WA-WZ.
    private const string QSeconds = "STUVWXYZ";

    // The Library of Congress' outline; K, whose subclasses are many, is taken with any letters.
    private static readonly FrozenSet<string> Lc = (
        "A AC AE AG AI AM AN AP AS AY AZ B BC BD BF BH BJ BL BM BP BQ BR BS BT BV BX C CB CC CD CE CJ CN CR CS CT " +
        "D DA DAW DB DC DD DE DF DG DH DJ DJK DK DL DP DQ DR DS DT DU DX E F G GA GB GC GE GF GN GR GT GV " +
        "H HA HB HC HD HE HF HG HJ HM HN HQ HS HT HV HX J JA JC JF JJ JK JL JN JQ JS JV JX JZ L LA LB LC LD LE LF LG LH LJ LT " +
        "M ML MT N NA NB NC ND NE NK NX P PA PB PC PD PE PF PG PH PJ PK PL PM PN PQ PR PS PT PZ Q QA QB QC QD QE QH QK QL QM QP QR " +
        "R RA RB RC RD RE RF RG RJ RK RL RM RS RT RV RX RZ S SB SD SF SH SK T TA TC TD TE TF TG TH TJ TK TL TN TP TR TS TT TX " +
        "U UA UB UC UD UE UF UG UH V VA VB VC VD VE VF VG VK VM Z ZA ZQ").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LcBySpan = Lc.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Schedules = Enumerable.Range('A', 26).Select(static second => "W" + (char)second)
        .Concat(QSeconds.Select(static second => "Q" + second)).Append("W").ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The letters as a string: the same string each time for the letters of a schedule or of a class of the Library of Congress.</summary>
    internal static string Name(ReadOnlySpan<char> letters) =>
        Schedules.TryGetValue(letters, out var name) || LcBySpan.TryGetValue(letters, out name) ? name : letters.ToString();

    /// <summary>Whether capitals name one of the 35 NLM schedules.</summary>
    internal static bool IsSchedule(ReadOnlySpan<char> letters) => letters switch
    {
        ['W'] => true,
        ['W', >= 'A' and <= 'Z'] => true,
        ['Q', var second] => QSeconds.Contains(second, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Whether capitals name a schedule, perhaps with the additional letter of the 19th Century Schedule.</summary>
    internal static bool IsNineteenthCentury(ReadOnlySpan<char> letters) =>
        IsSchedule(letters) || (letters.Length == 3 && IsSchedule(letters[..2]));

    /// <summary>Whether capitals name a class of the Library of Congress; ZQ, which NLM made of Z and LC's Q, counts as one.</summary>
    internal static bool IsLc(ReadOnlySpan<char> letters) => letters is ['K', ..] and { Length: <= 3 } || LcBySpan.Contains(letters);

    /// <summary>Whether capitals name a class of the Library of Congress that NLM never uses: QM, QR and all of R.</summary>
    internal static bool IsNeverUsed(ReadOnlySpan<char> letters) => letters is "QM" or "QR" or ['R', ..];
}
