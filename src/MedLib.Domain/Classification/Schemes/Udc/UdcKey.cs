using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>The shelf key of UDC numbers.</summary>
/// <remarks>
/// Each sign is one character, in the order of <see cref="UdcSign"/>; the end of a number is the <c>3</c> between <c>/</c> and <c>:</c>; a digit
/// comes after all signs, so that 616.1 with everything on it stands before 616.11. Words and numbers of the item follow as
/// <see cref="ItemTokens"/> reads them.
/// </remarks>
internal static class UdcKey
{
    private const string Signs = "0123456789ABCDEFGH"; // by the values of UdcSign

    internal static void Write(ref KeyWriter key, ReadOnlySpan<char> cleaned)
    {
        var text = UdcScan.Text(cleaned, out var start);
        var scan = new UdcScan(text, start);
        while (scan.TryRead(out var step))
        {
            Write(ref key, text, step);
        }

        key.Append(Signs[(int)UdcSign.Number]);
        ItemKey.Write(ref key, text, scan.At, typedLow: false);
    }

    /// <summary>What the keys of everything in a class begin with, where the text is a main number alone.</summary>
    internal static bool TryWriteStem(ref KeyWriter key, ReadOnlySpan<char> text)
    {
        var scan = new UdcScan(text, 0);
        var isNumber = false;
        while (scan.TryRead(out var step))
        {
            if (step.Kind != UdcStepKind.Digits)
            {
                return false;
            }

            isNumber = true;
            Write(ref key, text, step);
        }

        return isNumber && scan.At == text.Length;
    }

    private static void Write(ref KeyWriter key, ReadOnlySpan<char> text, UdcStep step)
    {
        switch (step.Kind)
        {
            case UdcStepKind.Sign:
                key.Append(Signs[(int)step.Sign]);
                break;
            case UdcStepKind.Close:
                key.Append(Signs[(int)UdcSign.Number]);
                break;
            case UdcStepKind.Digits:
                foreach (var digit in text[step.Start..step.End])
                {
                    key.Append((char)('I' + digit - '0'));
                }

                break;
            default:
                key.Append(Signs[(int)UdcSign.Alphabet]);
                key.AppendLetters(text[step.Start..step.End]);
                key.Append('0');
                break;
        }
    }
}
