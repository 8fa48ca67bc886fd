using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schemes.Dewey;
using MedLib.Domain.Classification.Schemes.Lc;
using MedLib.Domain.Classification.Schemes.SuDoc;
using MedLib.Domain.Classification.Schemes.Udc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>Guesses the scheme of a call number from its text alone.</summary>
/// <remarks>
/// A guess is never certain and is not to be used where a record says the scheme (MARC 21 field 852, first indicator): <c>W 1</c> is NLM's,
/// though it has the shape of a Library of Congress class; <c>CD 123</c> is a compact disc in most libraries and a class of the Library
/// of Congress too; <c>928.12</c> alone is Dewey's or UDC's. Nothing in this library chooses a scheme by a guess.
/// </remarks>
public static class CallNumberDetection
{
    private const double Least = 0.05;
    private const int MostCharacters = 500; // what is longer is no call number

    /// <summary>The schemes that a text may be of, the likeliest first. There is at least one: the library's own.</summary>
    /// <param name="text">The call number; what is longer than 500 characters is judged by the first of them.</param>
    public static ValueList<CallNumberCandidate> Detect(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MostCharacters)];
        List<CallNumberCandidate> candidates = [];
        Add(candidates, CallNumberScheme.Nlm, OfNlm(text));
        Add(candidates, CallNumberScheme.Lcc, OfLc(text));
        Add(candidates, CallNumberScheme.Ddc, OfDewey(text));
        Add(candidates, CallNumberScheme.Udc, OfUdc(text));
        Add(candidates, CallNumberScheme.Sudocs, OfSuDoc(text));
        Add(candidates, CallNumberScheme.Local, LocalGuess.Of(text, isClass: candidates.Exists(static candidate => candidate.Confidence >= 0.5)));
        return [.. candidates.OrderByDescending(static candidate => candidate.Confidence)];
    }

    /// <summary>The likeliest scheme of a text.</summary>
    /// <param name="text">The call number.</param>
    /// <returns>The first of <see cref="Detect"/>. Its confidence says whether to ask somebody.</returns>
    public static CallNumberCandidate Best(ReadOnlySpan<char> text) => Detect(text)[0];

    private static void Add(List<CallNumberCandidate> candidates, CallNumberScheme scheme, (double Confidence, CallNumberBasis Basis) guess)
    {
        if (guess.Confidence >= Least)
        {
            candidates.Add(new CallNumberCandidate(scheme, Math.Round(guess.Confidence, 2), guess.Basis));
        }
    }

    // What a scheme can only keep as it stands speaks against it.
    private static double Doubt(ValueList<CallNumberPart> item) =>
        item.Any(static part => part.Kind == CallNumberPartKind.Other && !part.Text.All(char.IsAsciiLetterOrDigit)) ? 0.5 : 1;

    private static (double Confidence, CallNumberBasis Basis) OfNlm(ReadOnlySpan<char> text)
    {
        var reading = NlmCallNumber.Analyze(text);
        if (reading.Accession is not null)
        {
            return (AccessionShape.TryRead(CallNumberText.Clean(text), out _) ? 0.85 : 0.5, CallNumberBasis.Accession);
        }

        if (!reading.IsValid || reading.CallNumber is not { } number)
        {
            return default;
        }

        var hasItem = number.Cutters.Count > 0 || number.Geography is not null || number.Class.Topic is not null;
        var basis = hasItem ? CallNumberBasis.ClassAndItem : CallNumberBasis.ClassAlone;
        return number.Class.Kind switch
        {
            NlmClassKind.Main => (hasItem ? 0.97 : 0.9, basis),
            NlmClassKind.NineteenthCentury => (hasItem ? 0.8 : 0.3, basis),
            _ => (hasItem ? 0.35 : 0.2, basis), // NLM uses these classes too
        };
    }

    private static (double Confidence, CallNumberBasis Basis) OfLc(ReadOnlySpan<char> text)
    {
        var reading = LcCallNumber.Analyze(text);
        if (!reading.IsValid || reading.Number is not { } number)
        {
            return default;
        }

        var isKnown = !reading.Findings.Any(static finding => string.Equals(finding.Code, CallNumberCodes.UnknownLcSubclass, StringComparison.Ordinal));
        if (number.Cutters.Count > 0)
        {
            return ((isKnown ? 0.93 : 0.4) * Doubt(number.Item), CallNumberBasis.ClassAndItem);
        }

        var mayCount = number.Class.Letters.Length == 1 || LocalGuess.IsMedium(number.Class.Letters);
        return ((!isKnown ? 0.1 : mayCount ? 0.25 : 0.55) * Doubt(number.Item), CallNumberBasis.ClassAlone);
    }

    private static (double Confidence, CallNumberBasis Basis) OfDewey(ReadOnlySpan<char> text)
    {
        var reading = DeweyNumber.Analyze(text);
        if (!reading.IsValid || reading.Number is not { } number)
        {
            return default;
        }

        bool Has(string code) => reading.Findings.Any(finding => string.Equals(finding.Code, code, StringComparison.Ordinal));
        if (number.Class.Word is not null)
        {
            return (number.Class.IsBracketed ? 0.8 : 0.3, CallNumberBasis.ClassAlone);
        }

        var hasItem = number.Cutters.Count > 0;
        var hasDecimals = number.Class.Decimals.Length > 0;
        var confidence = Has(CallNumberCodes.DeweyDigitsMissing) ? 0.15
            : Has(CallNumberCodes.SegmentationMarks) ? 0.95
            : hasItem ? (hasDecimals ? 0.92 : 0.8)
            : hasDecimals ? 0.7 : 0.5;
        confidence *= number.Prefix switch { null => 1, { Length: <= 3 } => 0.25, _ => 0.6 }; // a short one may be the letters of a class
        confidence *= Doubt(number.Item);
        return (confidence, Has(CallNumberCodes.SegmentationMarks) ? CallNumberBasis.Signs : hasItem ? CallNumberBasis.ClassAndItem : CallNumberBasis.ClassAlone);
    }

    private static (double Confidence, CallNumberBasis Basis) OfUdc(ReadOnlySpan<char> text)
    {
        var reading = UdcNumber.Analyze(text);
        if (!reading.IsValid || reading.Number is not { } number)
        {
            return default;
        }

        var onlyHere = number.Elements.Any(static element => element.Sign is UdcSign.Relation or UdcSign.Order or UdcSign.Subgroup
            or UdcSign.Language or UdcSign.Form or UdcSign.Place or UdcSign.Ancestry or UdcSign.Time);
        var hasSigns = number.Elements.Any(static element => element.Sign is UdcSign.Addition or UdcSign.Extension or UdcSign.Dash);
        var hasPoints = number.Elements[0].Text.Count(static c => c == '.') > 1;
        var confidence = onlyHere || hasPoints ? 0.93 : hasSigns ? 0.6 : number.Notation.Contains('.', StringComparison.Ordinal) ? 0.3 : 0.2;
        confidence *= number.Prefix is null ? 1 : 0.3;
        confidence *= reading.Findings.Any(static finding => finding.Severity == FindingSeverity.Warning) ? 0.2 : 1;
        return (confidence, onlyHere || hasPoints || hasSigns ? CallNumberBasis.Signs : CallNumberBasis.ClassAlone);
    }

    private static (double Confidence, CallNumberBasis Basis) OfSuDoc(ReadOnlySpan<char> text)
    {
        var reading = SuDocNumber.Analyze(text);
        if (!reading.IsValid || reading.Number is not { } number)
        {
            return default;
        }

        var isKnown = SuDocAgencies.Contains(number.Agency);
        return number.Item switch
        {
            null => (isKnown ? 0.25 : 0.02, CallNumberBasis.ClassAlone),
            "" => (isKnown ? 0.8 : 0.5, CallNumberBasis.ClassAlone),
            _ => (isKnown ? 0.96 : 0.7, CallNumberBasis.ClassAndItem),
        };
    }
}
