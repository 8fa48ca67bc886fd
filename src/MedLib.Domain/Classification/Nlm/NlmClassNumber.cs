using System.Globalization;
using System.Text;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The class in a call number: <c>WM 145.5.R7</c>, <c>W1</c>, <c>ZQZ 185</c>, <c>WLA</c>.</summary>
public sealed record NlmClassNumber
{
    internal NlmClassNumber()
    {
    }

    /// <summary>Where the class comes from.</summary>
    public required NlmClassKind Kind { get; init; }

    /// <summary>The letters in capitals, without the Z of bibliographies.</summary>
    public required string Letters { get; init; }

    /// <summary>Whether a Z before the letters makes it the bibliography of its subject.</summary>
    public bool IsBibliography { get; init; }

    /// <summary>The number; null in letters-only classes.</summary>
    public int? Number { get; init; }

    /// <summary>The digits after the number's point, or the empty string. <c>84.41</c> stands between <c>84.4</c> and <c>84.5</c>.</summary>
    public string Decimals { get; init; } = "";

    /// <summary>The letter after the number, which only W4A has.</summary>
    public char? Suffix { get; init; }

    /// <summary>The topic that divides an A-Z number, such as the <c>R7</c> of <c>WM 145.5.R7</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>Letters, number and topic.</summary>
    internal IEnumerable<CallNumberPart> Parts
    {
        get
        {
            yield return new CallNumberPart(CallNumberPartKind.ClassLetters, (IsBibliography ? "Z" : "") + Letters);
            if (Number is not null)
            {
                yield return new CallNumberPart(CallNumberPartKind.ClassNumber, NumberText);
            }

            if (Topic is not null)
            {
                yield return new CallNumberPart(CallNumberPartKind.Topic, Topic);
            }
        }
    }

    private string NumberText => $"{Number?.ToString(CultureInfo.InvariantCulture)}{(Decimals.Length > 0 ? "." : "")}{Decimals}{Suffix}";

    /// <summary>Whether letters and number are written without a space: W1 to W9.</summary>
    internal bool IsGlued => Letters is "W" && !IsBibliography && Number is >= 1 and <= 9;

    /// <summary>Whether it is the class of serials, W1, or of congresses, W3, whose item numbers end in capitals.</summary>
    internal bool HasSerialSuffixes => IsGlued && Decimals.Length == 0 && Suffix is null && Number is 1 or 3;

    /// <summary>Whether items are arranged by Table G whatever the schedules' edition: W2 and WX 2.</summary>
    internal bool IsGeographic => Kind == NlmClassKind.Main && !IsBibliography && Number == 2 && Decimals.Length == 0 && Letters is "W" or "WX";

    /// <summary>The class as NLM writes it.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(IsBibliography ? "Z" : "").Append(Letters);
        if (Number is not null)
        {
            text.Append(IsGlued ? "" : " ").Append(NumberText);
        }

        return text.Append(Topic is null ? "" : ".").Append(Topic).ToString();
    }
}
