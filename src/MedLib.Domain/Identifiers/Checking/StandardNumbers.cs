using MedLib.Domain.Identifiers.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers.Checking;

/// <summary>All kinds of identifiers at once: what a text may be, and which kind field 024 of a MARC 21 record says.</summary>
public static class StandardNumbers
{
    private const int FewestForDoubt = 10;
    private const int MostOfANumber = 64; // longer texts hold a number at most, and are none with a slip in it

    /// <summary>The kinds that are known, those with a check character first.</summary>
    public static ValueList<StandardNumberScheme> Schemes { get; } = [.. KindReaders.All.Select(static reader => reader.Scheme)];

    /// <summary>What a text may be.</summary>
    /// <remarks>
    /// The text is read whole; a kind that cannot is looked for inside it. Numbers without a check character often fit several kinds, so
    /// without a kind given the answer is a list to choose from.
    /// </remarks>
    /// <param name="text">What was typed, scanned or found in a record; it is walked through once for each kind.</param>
    /// <param name="kind">The kind that it should be, or null for any.</param>
    /// <returns>
    /// What it may be, and what is wrong: the errors of the kind, or <c>IDN-034</c> check character and <c>IDN-035</c> no kind that is known. None
    /// of the two holds the text, which may be a borrower's barcode.
    /// </returns>
    public static StandardNumberCheck Check(ReadOnlySpan<char> text, StandardNumberKind? kind = null)
    {
        if (kind is { } asked)
        {
            var reader = ReaderOf(asked);
            ValueList<StandardNumberReading> found = [.. Read(reader, text)];
            return new StandardNumberCheck { Readings = found, Findings = found.IsEmpty && reader.Diagnose(text) is { } error ? [error] : [] };
        }

        var readings = new List<StandardNumberReading>();
        foreach (var reader in KindReaders.All)
        {
            if (!IsVague(reader.Scheme.Kind, text))
            {
                // Any word is a local barcode: that says nothing.
                readings.AddRange(Read(reader, text).Where(static reading => reading.Kind != StandardNumberKind.Barcode || reading.IsChecked));
            }
        }

        var slips = Slips(text, readings);
        return new StandardNumberCheck
        {
            Readings = [.. readings],
            Findings = readings.Count > 0 || !slips.IsEmpty ? slips : [Finding.Error(IdentifierCodes.NoKnownKind)],
        };
    }

    /// <summary>The kind that field 024 of a MARC 21 record says by its first indicator, and by <c>$2</c> where that is 7.</summary>
    /// <param name="firstIndicator">1 UPC, 2 ISMN, 3 EAN, 7 by source; others have no kind here.</param>
    /// <param name="source">The text of <c>$2</c>, if there is one.</param>
    /// <returns>The kind, or null where it is none that is known.</returns>
    public static StandardNumberKind? KindOfField024(char firstIndicator, string? source = null) => firstIndicator switch
    {
        '1' or '3' => StandardNumberKind.Ean,
        '2' => StandardNumberKind.Ismn,
        '7' => KindOfSource(source),
        _ => null,
    };

    /// <summary>The kind that a Standard Identifier Source Code of the Library of Congress names.</summary>
    /// <param name="source">The code, such as <c>doi</c>; capitals and small letters are not told apart.</param>
    /// <returns>The kind, or null where it is none that is known.</returns>
    public static StandardNumberKind? KindOfSource(string? source) => source?.Trim().ToUpperInvariant() switch
    {
        "GTIN-14" => StandardNumberKind.Ean,
        "ISSN-L" => StandardNumberKind.Issn,
        "ISBN-A" => StandardNumberKind.Doi, // the actionable ISBN is a DOI
        var code => Schemes.FirstOrDefault(scheme => scheme.MarcSource is { } own && string.Equals(own, code, StringComparison.OrdinalIgnoreCase))?.Kind,
    };

    private static KindReader ReaderOf(StandardNumberKind kind) =>
        Array.Find(KindReaders.All, reader => reader.Scheme.Kind == kind) ?? throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind.");

    // Nobody writes these numbers in groups, so groups of digits that fit say nothing.
    private static bool IsVague(StandardNumberKind kind, ReadOnlySpan<char> text) =>
        kind is StandardNumberKind.Pmid or StandardNumberKind.Oclc or StandardNumberKind.Nlm
        && text.Trim(' ').ContainsAny('-', ' ') && !IdentifierText.Digits(text, stackalloc char[MostOfANumber]).IsEmpty;

    private static IEnumerable<StandardNumberReading> Read(KindReader reader, ReadOnlySpan<char> text) =>
        reader.ReadWhole(text) is { } whole ? [whole] : reader.Extract(text);

    // A number that is a right one of a kind with a check character is no slip of another kind; eight or nine bare digits are the shape of too many.
    private static ValueList<Finding> Slips(ReadOnlySpan<char> text, List<StandardNumberReading> readings)
    {
        if (text.Length > MostOfANumber || readings.Exists(static reading => reading.IsChecked || !reading.IsWhole))
        {
            return [];
        }

        var isPlain = IdentifierText.Digits(text, stackalloc char[MostOfANumber]).Length < FewestForDoubt && !text.Contains('-');
        if (readings.Count > 0 && isPlain)
        {
            return [];
        }

        var slips = new List<Finding>();
        foreach (var reader in KindReaders.All)
        {
            if (reader.ExpectedCheckCharacter(text) is { } expected)
            {
                slips.Add(new Finding(IdentifierCodes.CheckDigitOfKind, readings.Count > 0 ? FindingSeverity.Warning : FindingSeverity.Error)
                {
                    Args = [new FindingArg.Text("kind", reader.Scheme.Code), new FindingArg.Text("expected", expected)],
                });
            }
        }

        return [.. slips];
    }
}
