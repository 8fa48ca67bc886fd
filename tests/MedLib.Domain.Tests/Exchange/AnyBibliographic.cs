using FsCheck;
using FsCheck.Fluent;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Exchange;

/// <summary>Makes bibliographic records as odd as real ones: any fields in any order, repeated, linked to 880, with wrong indicators.</summary>
public static class AnyBibliographic
{
    private static readonly string[] Read =
    [
        "010", "016", "020", "022", "024", "028", "035", "041", "050", "055", "060", "080", "082", "084", "086", "090", "092", "096", "099",
        "100", "110", "111", "130", "210", "222", "240", "245", "245", "246", "247", "250", "260", "264", "300", "440", "490", "500", "504", "505",
        "506", "508", "511", "520", "521", "538", "546", "561", "590", "600", "610", "611", "630", "650", "650", "651", "653", "700", "700", "710",
        "711", "730", "780", "852", "852", "856", "866",
    ];

    private static readonly string[] NotRead = ["037", "040", "043", "072", "336", "510", "655", "690", "773", "830", "880", "880", "901", "999", "LKR"];

    private static readonly string[] Texts =
    [
        "Heart failure", "Osler, William,", "1849-1919.", "Title /", "Title :", "a subtitle", "The nurse", "xii, 340 p. :", "28 cm", "340 p. +", "1 CD-ROM.",
        "[London] :", "Churchill,", "c2015.", "[19--]", "1999-2004", "9780781750318 (pbk.) :", "0781750318", "0028-4793", "(OCoLC)123", "(DNLM)101560661", "(DLC)7",
        "101560661", "doi", "DNLM", "mesh", "lcsh", "fast", "eng", "engfre", "en", "WG 370", "QS 17 G778a 2026", "RC683", ".B7 2015", "616.12", "MAIN", "REF",
        "30417000037374", "2", "v. 3", "(15th :", "Bergen, Norway)", "editor.", "ill", "https://example.org/a", "心臓病学", "", " ", "  /", ".", "..", "Na+ +", "書", "J.", "(", ")", "()",
        "245-01", "700-02", "880-01", "880-02", "880-00", "100-01/$1", "x",
    ];

    private static readonly Gen<Subfield> Subfields =
        from code in Gen.Frequency((6, Gen.Elements('a')), (8, Gen.Elements("bcdehjklmnpqtuvxyz0123456789".ToCharArray())))
        from text in Gen.Elements(Texts)
        select new Subfield(code, text);

    private static readonly Gen<MarcField> DataFields =
        from tag in Gen.Frequency((8, Gen.Elements(Read)), (2, Gen.Elements(NotRead)))
        from indicators in Gen.Frequency((3, Gen.Elements("  ", "1 ", " 2", "10", "14", " 0", " 1", "12")), (2, Gen.Elements("70", "7 ", " 7", "08", "93", "##", "x3", " 5")))
        from subfields in Subfields.NonEmptyListOf()
        from link in Gen.Frequency((5, Gen.Constant("")), (1, Gen.Elements("880-01", "880-02", "245-01", "100-02/$1", "700-01")))
        select (MarcField)new MarcField.Data(
            tag, indicators[0], indicators[1], [.. link.Length == 0 ? Array.Empty<Subfield>() : [new('6', link)], .. subfields]);

    private static readonly Gen<MarcField> Controls = Gen.OneOf(
        Gen.Elements("001", "003", "005", "006").Select(static tag => (MarcField)new MarcField.Control(tag, "m123")),
        Gen.Elements("cr|cn|||||||||", "vd cvaizq", "", "ta").Select(static value => (MarcField)new MarcField.Control("007", value)),
        Gen.Elements(
            "260105s2016    paua   o b    001 0 eng d", "260105s2016    paua     b    001 0 fre d", "|||||||||||||||||||||||||||||||||||||||| ",
            "190411e201505  xx |||||o|||||||||||eng||", "260105q19501959xxu", "", "260105b        xx |||||||||||||||||zxx d")
            .Select(static value => (MarcField)new MarcField.Control("008", value)));

    private static readonly Gen<MarcRecord> RecordGen =
        from leader in Gen.Elements(
            "00000nam a2200000 i 4500", "00000cas a2200000 a 4500", "00000cai a2200000   4500", "00000ngm a2200000   4500", "00000nrm a2200000   4500",
            "00000com a2200000   4500", "00000ntc a2200000   4500", "00000nmm a2200000   4500", "00000nkm a2200000   4500", "00000naa a2200000   4500")
        from controls in Controls.ListOf()
        from data in DataFields.ListOf()
        from mixed in Gen.Frequency((3, Gen.Constant(false)), (1, Gen.Constant(true)))
        from order in Gen.Shuffle(controls.Concat(data).ToArray())
        select new MarcRecord(Leader.Parse(leader), mixed ? [.. order] : [.. controls, .. data.OrderBy(static field => field.Tag)]);

    public static Arbitrary<MarcRecord> Records() => Arb.From(RecordGen, Shrink);

    private static IEnumerable<MarcRecord> Shrink(MarcRecord record) =>
        Enumerable.Range(0, record.Fields.Count).Select(at => record with { Fields = [.. record.Fields.Where((_, index) => index != at)] })
            .Concat(record.Fields.Index().Where(static at => at.Item is MarcField.Data { Subfields.Count: > 1 }).SelectMany(at =>
            {
                var field = (MarcField.Data)at.Item;
                return Enumerable.Range(0, field.Subfields.Count).Select(gone => record with
                {
                    Fields = [.. record.Fields.Select((other, index) => index == at.Index ? field with { Subfields = [.. field.Subfields.Where((_, i) => i != gone)] } : other)],
                });
            }));
}
