using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Lc;

/// <summary>The shelf key of Library of Congress numbers: the class as in the keys of NLM, then words and numbers as <see cref="ItemTokens"/> reads them.</summary>
internal static class LcKey
{
    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        if (AccessionShape.TryRead(text, out var accession))
        {
            accession.WriteKey(ref key, text); // stands before all classes, on this shelf as on NLM's
            return;
        }

        var head = ClassedHead.Read(text);
        ClassedKey.WriteClass(ref key, text, head);
        ItemKey.Write(ref key, text, head.End, head.IsTypedLow(text));
    }

    /// <summary>What the keys of everything in a class begin with.</summary>
    internal static ShelfKey Stem(ReadOnlySpan<char> text, ClassedHead head)
    {
        Span<char> buffer = stackalloc char[KeyWriter.Ordinary];
        var key = new KeyWriter(buffer);
        if (head.Digits > 0)
        {
            ClassedKey.WriteStem(ref key, text, head);
        }
        else
        {
            key.AppendLetters(head.LettersOf(text));
            key.AppendVerbatim(head.Letters < ClassedHead.MostLetters ? "0" : ""); // QH, but not QHA
        }

        return key.TryFinish(out var length) ? ShelfKey.Made(new string(buffer[..length])) : default;
    }
}
