using System.Buffers;
using System.Globalization;

namespace MedLib.Domain.Marc.Encodings.Sets;

internal ref partial struct SetEncoder
{
    private const int MostAtOnce = 16;

    private void Designate(SetCode code)
    {
        if (code.IsEverywhere)
        {
            // A space in the middle of East Asian codes puts many readers out of step.
            if (_g0.Table is not null)
            {
                Designate(_family.Basic);
            }
        }
        else if (code.Set != 1)
        {
            Designate(_family.Sets[code.Set]);
        }
    }

    private void Designate(CharacterSet set)
    {
        if (_g0 == set)
        {
            return;
        }

        Put(0x1B);
        if (IsByLetter(set.Final))
        {
            Put(set.Final);
        }
        else if (set == _family.Basic && IsByLetter(_g0.Final))
        {
            Put((byte)'s');
        }
        else
        {
            Put(set.Table is null ? (byte)'(' : (byte)'$');
            Put(set.Final);
        }

        _g0 = set;
    }

    // Greek symbols, subscripts and superscripts: technique 1 of MARC-8.
    private static bool IsByLetter(byte final) => final is (byte)'g' or (byte)'b' or (byte)'p';

    private void Put(SetCode code)
    {
        if (code.Bytes > 0xFF)
        {
            Put((byte)(code.Bytes >> 16));
            Put((byte)((code.Bytes >> 8) & 0xFF));
        }

        Put((byte)((code.Bytes & 0xFF) | (code.Set == 1 ? 0x80 : 0)));
    }

    private void Reference(int character)
    {
        Grow();
        System.Text.Unicode.Utf8.TryWrite(_bytes.AsSpan(_length), CultureInfo.InvariantCulture, $"&#x{character:X4};", out var written);
        _length += written;
    }

    private void Put(byte value)
    {
        Grow();
        _bytes[_length++] = value;
    }

    private void Grow()
    {
        if (_bytes.Length - _length < MostAtOnce)
        {
            var bytes = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            Written.CopyTo(bytes);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = bytes;
        }
    }
}
