using System.Text;
using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>Bytes such as a reader of XML may meet: well-formed and not.</summary>
public sealed record XmlBytes(byte[] Bytes)
{
    public override string ToString() => Encoding.Latin1.GetString(Bytes);
}

/// <summary>A record whose texts may hold anything.</summary>
public sealed record WildRecord(MarcRecord Record);

/// <summary>Makes XML and records for properties.</summary>
public static class XmlGenerators
{
    private static readonly Gen<string> Contents = Gen.Elements(
        "", " ", "a", "<leader>00000nam a2200000 a 4500</leader>", "<leader>00000nam", "</leader>", "<controlfield tag=\"001\">1</controlfield>",
        "<controlfield tag=\"", "245", "\">", "</controlfield>", "<datafield tag=\"245\" ind1=\"1\" ind2=\"0\">", "<datafield>", "</datafield>",
        "<subfield code=\"a\">", "<subfield code=\"\">", "x</subfield>", "</subfield>", "</record>", "<record>", "<m:record>", "<record xmlns=\"urn:x\">", "&amp;", "&x;",
        "&#x1F;", "&#xD800;", "&#65;", "\u0001", "\0", "<![CDATA[", "]]>", "<!-- c -->", "<!--", "<?pi?>", "<x/>", "<x>", "</x>", "\uFFFE", "書", "é", "𝒳", "\r\n",
        $"<record xmlns=\"{MarcXml.Namespace}\">", $"<c xmlns:m=\"{MarcXml.Namespace}\">", "</c>");

    private static readonly Gen<byte[]> Sound =
        from records in MarcGenerators.Records().Generator.ListOf(2)
        select XmlTexts.Write([.. records]);

    private static readonly Gen<byte[]> Soup =
        from head in Gen.Elements("", "<?xml version=\"1.0\"?>", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>", "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>", "<?xml version=\"1.0\" encoding=\"x\"?>", "<!DOCTYPE a>", "\uFEFF")
        from parts in Contents.ListOf()
        select Encoding.UTF8.GetBytes($"{head}<collection xmlns=\"{MarcXml.Namespace}\"><record>{string.Concat(parts)}</record></collection>");

    private static readonly Gen<byte[]> Hit =
        from bytes in Gen.OneOf(Sound, Soup).Where(static b => b.Length > 0)
        from at in Gen.Choose(0, bytes.Length - 1)
        from value in Gen.OneOf(Gen.Choose(0, 255), Gen.Elements('<', '>', '&', '"', '/').Select(static c => (int)c))
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => [.. bytes[..at], (byte)value, .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => bytes[..at],
        };

    private static readonly Gen<byte[]> Utf16 = Gen.OneOf(Sound, Soup).Select(static b => Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(b).Replace("UTF-8", "UTF-16", StringComparison.Ordinal))).ToArray());

    public static Arbitrary<XmlBytes> Xml() =>
        Gen.Frequency((1, Sound), (5, Soup), (5, Hit), (1, Utf16), (1, Gen.Choose(0, 255).Select(static n => (byte)n).ArrayOf())).Select(static b => new XmlBytes(b)).ToArbitrary();

    public static Arbitrary<WildRecord> Wild() =>
        (from text in Gen.OneOf(Gen.Choose(0, 0x2F), Gen.Choose(0xD7F0, 0xE010), Gen.Choose(0xFEF0, 0xFFFF), Gen.Constant('&' + 0)).Select(static c => (char)c).ArrayOf().Select(static a => new string(a)).ListOf(3)
         select new WildRecord(new(Leader.Default, [new MarcField.Control("001", text[0]), new MarcField.Data("245", '1', '0', [new('a', text[1]), new('b', text[2])])]))).ToArbitrary();
}
