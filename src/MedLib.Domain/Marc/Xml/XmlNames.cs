using System.Xml;

namespace MedLib.Domain.Marc.Xml;

/// <summary>The names of MARCXML, in the table of a reader: so that names that are equal are the same object.</summary>
internal sealed class XmlNames(XmlNameTable table)
{
    /// <summary>The namespace of MARC 21 slim.</summary>
    public const string Slim = "http://www.loc.gov/MARC21/slim";

    // ISO 25577 has the same elements, and calls them the same in either edition.
    private readonly string _exchange1 = table.Add("info:lc/xmlns/marcxchange-v1");
    private readonly string _exchange2 = table.Add("info:lc/xmlns/marcxchange-v2");
    private readonly string _slim = table.Add(Slim);

    public string Collection { get; } = table.Add("collection");

    public string Record { get; } = table.Add("record");

    public string Leader { get; } = table.Add("leader");

    public string ControlField { get; } = table.Add("controlfield");

    public string DataField { get; } = table.Add("datafield");

    public string Subfield { get; } = table.Add("subfield");

    public string Tag { get; } = table.Add("tag");

    public string Indicator1 { get; } = table.Add("ind1");

    public string Indicator2 { get; } = table.Add("ind2");

    public string Code { get; } = table.Add("code");

    public bool IsSlim(string space) => ReferenceEquals(space, _slim);

    public bool IsMarc(string space) => IsSlim(space) || ReferenceEquals(space, _exchange1) || ReferenceEquals(space, _exchange2);

    public bool IsFieldOrLeader(string name) =>
        ReferenceEquals(name, DataField) || ReferenceEquals(name, ControlField) || ReferenceEquals(name, Leader);
}
