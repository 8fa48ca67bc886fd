using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>The kind of thing: leader/06 and 07, and whether the form of item (008/23 or 29, or where that is not coded 007/00-01) is online.</summary>
internal static class MaterialMapping
{
    private const string Continuing = "bis";
    private const string Online = "os"; // online; electronic of any kind, as it was coded before 2010
    private const string NotCoded = "|";
    private const string Remote = "cr"; // 007: an electronic resource, remote
    private const int FormOfText = 23;
    private const int FormOfImage = 29;

    private static readonly (Material Material, char Type, char Level)[] Kinds =
    [
        (Material.Book, 'a', 'm'),
        (Material.Serial, 'a', 's'),
        (Material.ElectronicBook, 'a', 'm'),
        (Material.ElectronicJournal, 'a', 's'),
        (Material.Website, 'a', 'i'),
        (Material.Video, 'g', 'm'),
        (Material.Sound, 'i', 'm'),
        (Material.Image, 'k', 'm'),
        (Material.Model, 'r', 'm'),
        (Material.Kit, 'o', 'm'),
        (Material.Map, 'e', 'm'),
        (Material.Music, 'c', 'm'),
        (Material.Software, 'm', 'm'),
        (Material.Manuscript, 't', 'm'),
        (Material.Archive, 'p', 'c'),
    ];

    /// <summary>Whether leader/06 tells of a bibliographic record.</summary>
    public static bool IsBibliographic(MarcRecord record) => "acdefgijkmoprt".Contains(record.Leader.RecordType, StringComparison.Ordinal);

    public static Material Import(MarcRecord record) => (record.Leader.RecordType, record.Leader.BibliographicLevel) switch
    {
        ('a', 'i') when IsOnline(record) => Material.Website,
        ('a', var level) when Continuing.Contains(level, StringComparison.Ordinal) => IsOnline(record) ? Material.ElectronicJournal : Material.Serial,
        ('a', _) => IsOnline(record) ? Material.ElectronicBook : Material.Book,
        ('g', _) => Material.Video,
        ('i' or 'j', _) => Material.Sound,
        ('k', _) => Material.Image,
        ('r', _) => Material.Model,
        ('o', _) => Material.Kit,
        ('e' or 'f', _) => Material.Map,
        ('c' or 'd', _) => Material.Music,
        ('m', _) => Material.Software,
        ('t', _) => Material.Manuscript,
        ('p', _) => Material.Archive,
        _ => Material.Unspecified,
    };

    public static MarcRecord Patch(MarcRecord record, Material wanted)
    {
        if (Import(record) == wanted || !Kinds.Any(kind => kind.Material == wanted))
        {
            return record;
        }

        var (_, type, level) = Kinds.First(kind => kind.Material == wanted);
        var patched = record with { Leader = record.Leader with { RecordType = type, BibliographicLevel = level } };
        return wanted.IsOnline ? FixedField.Put(patched, FormOfText, "o")
            : IsOnline(patched) ? FixedField.Put(patched, FormAt(patched), " ")
            : patched;
    }

    private static bool IsOnline(MarcRecord record) => FixedField.Slice(record, FormAt(record), 1) is { } form and not NotCoded
        ? Online.Contains(form, StringComparison.Ordinal)
        : record.ControlFields("007").Any(static field => field.Value.StartsWith(Remote, StringComparison.Ordinal));

    private static int FormAt(MarcRecord record) => record.Leader.RecordType is 'e' or 'f' or 'g' or 'k' or 'o' or 'r' ? FormOfImage : FormOfText;
}
