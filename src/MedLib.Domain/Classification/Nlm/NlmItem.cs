using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>The parts of a call number after the class, made of its text.</summary>
internal sealed class NlmItem
{
    private NlmItem(TableGNotation? geography, ValueList<ItemCutter> cutters, ValueList<CallNumberTailPart> tail) =>
        (Geography, Cutters, Tail) = (geography, cutters, tail);

    internal TableGNotation? Geography { get; }

    internal ValueList<ItemCutter> Cutters { get; }

    internal ValueList<CallNumberTailPart> Tail { get; }

    internal static NlmItem Of(string text, ReadOnlySpan<NlmToken> tokens, bool typedLow)
    {
        TableGNotation? geography = null;
        List<ItemCutter> cutters = [];
        List<CallNumberTailPart> tail = [];
        foreach (var token in tokens)
        {
            switch (token.Kind)
            {
                case NlmTokenKind.Place:
                    geography = new TableGNotation(text[token.Start..token.Middle].ToUpperInvariant(), token.Last < token.End ? text[token.Last..token.End].ToUpperInvariant() : null);
                    break;
                case NlmTokenKind.Cutter:
                    cutters.Add(new ItemCutter(text[token.Start..token.Middle].ToUpperInvariant(), text[token.Middle..token.Last], text[token.Last..token.End]));
                    break;
                default:
                    tail.Add(TailPart(text, token, typedLow));
                    break;
            }
        }

        return new NlmItem(geography, [.. cutters], [.. tail]);
    }

    private static CallNumberTailPart TailPart(string text, NlmToken token, bool typedLow)
    {
        var written = string.Join(' ', Rewritten(text, token, typedLow).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return new CallNumberTailPart(token.TailKind, token.IsLoose ? written : written.AsSpan().TrimEnd(token.Kind == NlmTokenKind.Year ? ",;." : ",;").ToString());
    }

    // The same text, except that cutters typed in lower case are written in capitals: written low, they would file as volumes
    // beside class letters in capitals. Goes through the words as the shelf key does.
    private static string Rewritten(string text, NlmToken token, bool typedLow)
    {
        var written = text[token.Start..token.End].ToCharArray();
        var inTail = token.InTail;
        for (var i = token.Start; i < token.End;)
        {
            var next = CallNumberTokens.SkipPiece(text, i, typedLow, ref inTail, out var word);
            for (var j = i; word.Kind == CallNumberWordKind.Cutter && j < i + word.Letters; j++)
            {
                written[j - token.Start] = char.IsAsciiLetter(written[j - token.Start]) ? char.ToUpperInvariant(written[j - token.Start]) : written[j - token.Start];
            }

            i = next;
        }

        return new string(written);
    }
}
