using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Labels;

/// <summary>The parts of a call number as the library wrote them: those its scheme understands, with the punctuation between them.</summary>
internal static class LabelParts
{
    /// <summary>The parts of a number, split and kept together as a style has it.</summary>
    internal static List<LabelPart> Of(CallNumber callNumber, LabelStyle style)
    {
        var text = callNumber.Text;
        var places = LabelPlaces.Of(text, callNumber.Read().Number?.Parts ?? [], style.DotLeads);
        var parts = new List<LabelPart>(places.Count);
        foreach (var place in places)
        {
            var isGlued = parts.Count > 0 && place.Start > 0 && !LabelText.IsBlank(text[place.Start - 1]);
            var part = new LabelPart(place.Kind, LabelText.Tidy(text.AsSpan(place.Start, place.Length)), isGlued);
            if (part.Text.Length > 0)
            {
                parts.AddRange(Split(part with { StaysWithLast = parts.Count > 0 && StayTogether(callNumber.Scheme, parts[^1], part, style) }, style));
            }
        }

        return parts;
    }

    /// <summary>A text that is no call number, such as a title.</summary>
    internal static List<LabelPart> OfText(string text) => LabelPart.Of(CallNumberPartKind.Other, text) is { Text.Length: > 0 } part ? [part] : [];

    private static bool StayTogether(CallNumberScheme scheme, LabelPart first, LabelPart second, LabelStyle style) => (first.Kind, second.Kind) switch
    {
        (CallNumberPartKind.ClassLetters, CallNumberPartKind.ClassNumber) => style.ClassOnOneLine || (scheme == CallNumberScheme.Nlm && IsSerialClass(first.Text, second.Text)),
        (_, CallNumberPartKind.Topic) => !style.SplitsTopic,
        _ => false,
    };

    // NLM writes W1 to W9, the serials and documents, as one word.
    private static bool IsSerialClass(string letters, string number) =>
        letters is "W" or "w" && number is [>= '1' and <= '9', ..] && CallNumberTokens.Digits(number) == 1;

    private static IEnumerable<LabelPart> Split(LabelPart part, LabelStyle style)
    {
        var at = part.Kind switch
        {
            CallNumberPartKind.ClassNumber when style.SplitsDecimals => Dot(part.Text, part.Text.IndexOf('.', StringComparison.Ordinal), style),
            CallNumberPartKind.Place when style.SplitsPlace => part.Text.IndexOf(' ', StringComparison.Ordinal) is >= 0 and var blank
                ? blank
                : Dot(part.Text, part.Text.LastIndexOf('.'), style),
            _ => -1,
        };
        if (at <= 0 || at >= part.Text.Length)
        {
            return [part];
        }

        // "145 .5" is split where there is a blank already.
        return [part with { Text = part.Text[..at].TrimEnd(' ') }, new LabelPart(part.Kind, part.Text[at..].TrimStart(' '), IsGlued: part.Text[at] != ' ' && part.Text[at - 1] != ' ')];
    }

    private static int Dot(string text, int dot, LabelStyle style) => dot <= 0 || dot == text.Length - 1 ? -1 : style.DotLeads ? dot : dot + 1;
}
