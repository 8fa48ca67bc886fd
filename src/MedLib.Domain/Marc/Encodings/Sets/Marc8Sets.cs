namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>The sets of MARC-8, from the code tables of the Library of Congress.</summary>
internal static class Marc8Sets
{
    // In the order of preference: those that are always there, then those with whole alphabets, East Asian last. The Greek set comes
    // before the three Greek symbols.
    private static ReadOnlySpan<byte> Order => "BE2NQ34Sbpg1"u8;

    public static SetFamily Make()
    {
        var sets = Read("marc8.br").ConvertAll(WithControls);
        sets.Add(WithControls(new CharacterSet((byte)'1', EastAsian())));
        sets.Sort(static (one, other) => Order.IndexOf(one.Final).CompareTo(Order.IndexOf(other.Final)));
        sets[0].With(((byte)'&', '&' | Code.Ampersand)).WithDamage("%($"u8);
        sets[^1].WithDamage([0x7F]);
        sets.FindAll(static set => set.Table is null && set.Final != (byte)'B').ForEach(static set => set.WithDamage("("u8));
        return new SetFamily(hasReferences: true, [.. sets]);
    }

    /// <summary>Sets of single bytes, from a file that <c>eng/marc8.cs</c> wrote.</summary>
    public static List<CharacterSet> Read(string name)
    {
        var sets = new List<CharacterSet>();
        var packed = new PackedTables(name);
        Span<int> codes = stackalloc int[128];
        while (!packed.IsAtEnd)
        {
            codes.Clear();
            var (final, count) = ((byte)packed.Number(1), packed.Number(1));
            var at = packed.Bytes(count);
            var characters = packed.Column(count, 2);
            for (var i = 0; i < count; i++)
            {
                codes[at[i] & 0x7F] = characters[i] | ((at[i] & 0x80) == 0 ? 0 : Code.Mark | Half(characters[i]));
            }

            sets.Add(new CharacterSet(final, codes));
        }

        return sets;
    }

    private static int Half(int character) => character switch
    {
        '\u0360' or '\u0361' => Code.FirstHalf,
        '\uFE21' or '\uFE23' => Code.SecondHalf,
        _ => 0,
    };

    // Signs for sorting and joining; the standard has them once, for all sets.
    private static CharacterSet WithControls(CharacterSet set) => set.With(((byte)0x88, 0x98), ((byte)0x89, 0x9C), ((byte)0x8D, 0x200D), ((byte)0x8E, 0x200C));

    private static EastAsianTable EastAsian()
    {
        var packed = new PackedTables("eacc.br");
        var count = packed.Number(2);
        return new EastAsianTable(packed.Sums(count, 3), packed.Sums(count, 3, zigzag: true));
    }
}
