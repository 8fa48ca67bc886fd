using System.Text;

namespace MedLib.Domain.Marc.Xml;

/// <summary>The pieces of markup of one form, spelled once.</summary>
internal sealed class XmlTags
{
    public XmlTags(MarcXmlForm form)
    {
        var p = form.Prefix.Length == 0 ? "" : $"{form.Prefix}:";
        var space = form.Prefix.Length == 0 ? $" xmlns=\"{XmlNames.Slim}\"" : $" xmlns:{form.Prefix}=\"{XmlNames.Slim}\"";
        Begin = form.IsBare ? [] : Bytes($"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{p}collection{space}>\n");
        End = form.IsBare ? [] : Bytes($"</{p}collection>\n");
        var record = form.IsBare ? $"<{p}record{space}" : $"<{p}record";
        Record = Bytes($"{record}><{p}leader>");
        TypedRecord = Bytes($"{record} type=\"");
        TypeEnd = Bytes($"\"><{p}leader>");
        LeaderEnd = Bytes($"</{p}leader>");
        RecordEnd = Bytes($"</{p}record>\n");
        ControlField = Bytes($"<{p}controlfield tag=\"");
        ControlFieldEnd = Bytes($"</{p}controlfield>");
        DataField = Bytes($"<{p}datafield tag=\"");
        DataFieldEnd = Bytes($"</{p}subfield></{p}datafield>");
        Subfield = Bytes($"<{p}subfield code=\"");
        NextSubfield = Bytes($"</{p}subfield><{p}subfield code=\"");
    }

    public static XmlTags Default { get; } = new(MarcXmlForm.Default);

    public static XmlTags Bare { get; } = new(MarcXmlForm.Bare);

    public byte[] Begin { get; }

    public byte[] End { get; }

    public byte[] Record { get; }

    public byte[] TypedRecord { get; }

    public byte[] TypeEnd { get; }

    public byte[] LeaderEnd { get; }

    public byte[] RecordEnd { get; }

    public byte[] ControlField { get; }

    public byte[] ControlFieldEnd { get; }

    public byte[] DataField { get; }

    public byte[] DataFieldEnd { get; }

    public byte[] Subfield { get; }

    public byte[] NextSubfield { get; }

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
