using System.Buffers;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Bytes such as a stream may hold: records, damaged records, padding, junk, in any mixture.</summary>
public sealed record Bytestream(byte[] Bytes)
{
    public override string ToString() => Encoding.Latin1.GetString(Bytes);
}

/// <summary>A record whose leader lengths or directory numbers were hit in one place.</summary>
public sealed record HitRecord(MarcRecord Original, byte[] Bytes, int At)
{
    public override string ToString() => $"{At}: {Encoding.Latin1.GetString(Bytes)}";
}

/// <summary>Makes records and streams for properties.</summary>
public static class MarcGenerators
{
    private static readonly Gen<string> Texts =
        Gen.Elements("a", "b", "Z", "0", "7", " ", ".", "$", "\\", "{", "}", "{dollar}", "<", "&", "é", "e\u0301", "ß", "書", "ש", "𝒳", "00317nam a22")
            .ArrayOf().Select(string.Concat);

    private static readonly Gen<MarcField> Controls =
        from tag in Gen.Choose(1, 9)
        from value in Texts
        select (MarcField)new MarcField.Control($"00{tag}", value);

    private static readonly Gen<Subfield> Subfields =
        from code in Gen.Elements("abcxyz0629$%\\".ToCharArray())
        from value in Texts
        select new Subfield(code, value);

    private static readonly Gen<MarcField> DataFields =
        from tag in Gen.Frequency((9, Gen.Choose(10, 999).Select(static n => $"{n:D3}")), (1, Gen.Elements("ABC", "LKR", "00x", "009")))
        from indicators in Gen.Elements("  ", "10", " 2", "1 ", "\\#")
        from subfields in Subfields.NonEmptyListOf()
        select (MarcField)new MarcField.Data(tag, indicators[0], indicators[1], [.. subfields]);

    private static readonly Gen<MarcRecord> RecordGen =
        from leader in Gen.Elements("00000nam a2200000 i 4500", "00000cas a2200000 a 4500", "00000nz  a2200000n  4500", "00000cx  a22000001n 4500")
        from controls in Controls.ListOf()
        from data in DataFields.ListOf()
        from late in Gen.Frequency((4, Gen.Constant(new List<MarcField>())), (1, Controls.ListOf(1).Select(static l => l.ToList())))
        select new MarcRecord(Leader.Parse(leader), [.. controls, .. data, .. late]);

    private static readonly Gen<byte[]> Good = RecordGen.Select(Write);

    private static readonly Gen<byte[]> Damaged =
        from bytes in Good
        from hits in Gen.Choose(1, 4)
        from result in Enumerable.Range(0, hits).Aggregate(Gen.Constant(bytes), static (gen, _) => gen.SelectMany(b => Hit(b, 0, b.Length)))
        select result;

    private static readonly Gen<byte[]> Pieces = Gen.Frequency(
        (6, Good),
        (6, Damaged),
        (2, Good.SelectMany(static b => Gen.Choose(0, b.Length).Select(n => b[..n]))),
        (2, Gen.Choose(0, 255).Select(static n => (byte)n).ArrayOf()),
        (2, Gen.Elements("\n", "\r\n", "\0\0\0", " ", "\u001A", "\u00EF\u00BB\u00BF", "\u00EF", "\u001D", "\u001E", "     ").Select(Encoding.Latin1.GetBytes)),
        (1, Gen.Elements("<!-- junk 12 -->", "00317nam a2200121 a 4500", "{\"leader\":\"00317nam a2200121 a 4500\"}", "99999", "=LDR  00000nam").Select(Encoding.Latin1.GetBytes)),
        (1, Gen.Choose(0, 3000).Select(static n => Enumerable.Repeat((byte)'7', n).ToArray())));

    public static Arbitrary<MarcRecord> Records() => RecordGen.ToArbitrary();

    public static Arbitrary<Bytestream> Streams() =>
        Pieces.ListOf().Select(static pieces => new Bytestream([.. pieces.SelectMany(static p => p)])).ToArbitrary();

    public static Arbitrary<HitRecord> HitRecords() =>
        (from record in RecordGen.Where(static r => r.Fields.Count > 0)
         let bytes = Write(record)
         from entry in Gen.Choose(0, record.Fields.Count - 1)
         from place in Gen.Frequency((1, Gen.Choose(0, 4)), (1, Gen.Choose(12, 16)), (4, Gen.Choose(27, 35).Select(n => n + (12 * entry))))
         from hit in Hit(bytes, place, place + 1)
         select new HitRecord(record, hit, place)).ToArbitrary();

    public static byte[] Write(MarcRecord record)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = MarcWriter.Write(record, output);
        Assert.True(result.Succeeded, string.Join(' ', result.Findings.Select(MedLibMessages.Render)));
        return output.WrittenSpan.ToArray();
    }

    // One byte changed, taken out or put in.
    private static Gen<byte[]> Hit(byte[] bytes, int start, int end)
    {
        var last = Math.Min(end, bytes.Length) - 1;
        if (last < start)
        {
            return Gen.Constant(bytes);
        }

        return
            from at in Gen.Choose(start, last)
            from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Choose('0', '9'), Gen.Elements(0x1D, 0x1E, 0x1F))
            from kind in Gen.Choose(0, 2)
            select Hit(bytes, at, (byte)value, kind);
    }

    private static byte[] Hit(byte[] bytes, int at, byte value, int kind)
    {
        var after = bytes[(kind == 2 ? at : at + 1)..];
        return kind == 1 ? [.. bytes[..at], .. after] : [.. bytes[..at], value, .. after];
    }
}
