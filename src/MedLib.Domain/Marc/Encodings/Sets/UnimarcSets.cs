namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>The sets of UNIMARC, and ISO 5426 by itself, which MAB had too.</summary>
/// <remarks>
/// <para>ISO 5427 and 5428 are the Cyrillic and Greek sets of MARC-8, but for the currency sign; ISO 5426 is as indexdata/yaz has it.</para>
/// <para>Missing for want of a table that can be relied on: ISO 6438 (African), 10586 (Georgian), 8957 (Hebrew) and 5426-2.</para>
/// </remarks>
internal static class UnimarcSets
{
    private const byte Latin = (byte)'P';

    public static SetFamily Make()
    {
        var sets = Marc8Sets.Read("marc8.br");
        var cyrillic = Find(sets, 'N');
        Span<int> codes = cyrillic.Codes[..128].ToArray();
        codes['$'] = '¤';
        return Family(Find(sets, 'B'), new CharacterSet((byte)'N', codes), Find(sets, 'Q'), Find(sets, 'S'));
    }

    public static SetFamily MakeLatin() => Family(Find(Marc8Sets.Read("marc8.br"), 'B'));

    private static SetFamily Family(CharacterSet basic, params ReadOnlySpan<CharacterSet> others)
    {
        var extended = new CharacterSet(Latin, Marc8Sets.Read("iso5426.br")[0].Codes[..128]);
        CharacterSet[] sets = [basic, extended, .. others];
        foreach (var set in sets)
        {
            set.With(((byte)0x88, 0x98), ((byte)0x89, 0x9C)).WithDamage([]);
        }

        var family = new SetFamily(hasReferences: false, sets);
        family.Alias((byte)'@', basic);
        return family;
    }

    private static CharacterSet Find(List<CharacterSet> sets, char final) => sets.Find(set => set.Final == final)!;
}
