namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>A set of characters that an escape sequence designates, in either half of the bytes.</summary>
internal sealed class CharacterSet
{
    private readonly int[] _codes = new int[256];
    private int[] _codesOrDamage = [];

    /// <summary>A set of single bytes; <paramref name="codes"/> has 128 codes, zero where there is none.</summary>
    public CharacterSet(byte final, ReadOnlySpan<int> codes)
        : this(final)
    {
        for (var at = 0x21; at < 0x7F; at++)
        {
            var code = codes[at] == 0 ? Code.Invalid : codes[at];
            (_codes[at], _codes[at | 0x80]) = (code, code);
        }
    }

    /// <summary>A set of three bytes each.</summary>
    public CharacterSet(byte final, EastAsianTable table)
        : this(final)
    {
        Table = table;
        _codes.AsSpan(0x21, 0x5E).Fill(Code.Multibyte);
        _codes.AsSpan(0xA1, 0x5E).Fill(Code.Multibyte);
    }

    private CharacterSet(byte final)
    {
        Final = final;
        for (var at = 0; at <= 0x20; at++)
        {
            _codes[at] = at;
        }

        _codes[0x1B] |= Code.Escape;
        _codes[0x7F] = 0x7F;
        _codes.AsSpan(0x80).Fill(Code.Invalid);
    }

    /// <summary>The last byte of the escape that designates the set.</summary>
    public byte Final { get; }

    /// <summary>The characters of three bytes, in a set of those.</summary>
    public EastAsianTable? Table { get; }

    /// <summary>What each byte means, by <see cref="Code"/>: the lower half for a set in G0, the upper for one in G1.</summary>
    public ReadOnlySpan<int> Codes => _codes;

    /// <summary>The same, where a lost escape and other damage is looked for.</summary>
    public ReadOnlySpan<int> CodesOrDamage => _codesOrDamage;

    /// <summary>The set, with what some bytes mean besides.</summary>
    public CharacterSet With(params (byte At, int Code)[] more)
    {
        foreach (var (at, code) in more)
        {
            _codes[at] = code;
        }

        _codesOrDamage = _codes;
        return this;
    }

    /// <summary>The set, with bytes with which damage may start.</summary>
    public CharacterSet WithDamage(ReadOnlySpan<byte> suspects)
    {
        _codesOrDamage = [.. _codes];
        foreach (var at in suspects)
        {
            _codesOrDamage[at] = _codes[at] | Code.Suspect;
        }

        return this;
    }
}
