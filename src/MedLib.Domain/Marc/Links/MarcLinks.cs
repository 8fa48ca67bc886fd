using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Links;

/// <summary>How the fields of a record belong together: regular fields and their 880 in another script (<c>$6</c>), and groups (<c>$8</c>).</summary>
/// <remarks>Read once from a record and then asked; it does not follow later versions of the record.</remarks>
public sealed class MarcLinks
{
    private readonly Dictionary<(MarcTag Tag, int Number), List<MarcField.Data>> _regular = [];
    private readonly Dictionary<(MarcTag Tag, int Number), List<MarcField.Data>> _vernacular = [];

    private MarcLinks()
    {
    }

    /// <summary>The 880 fields that have no regular field and say so (00).</summary>
    public ValueList<MarcField.Data> Unpaired { get; private init; }

    /// <summary>The groups, by their numbers.</summary>
    public ValueList<MarcFieldGroup> Groups { get; private init; }

    /// <summary>
    /// What is wrong with the links: <c>MRC-073</c> a <c>$6</c> cannot be read, <c>MRC-074</c> the other field of a <c>$6</c> is missing,
    /// <c>MRC-075</c> a <c>$8</c> cannot be read. Paths are as in <c>880[1]$6</c>.
    /// </summary>
    public ValueList<Finding> Findings { get; private init; }

    /// <summary>The links of a record, found in one walk.</summary>
    /// <param name="record">The record.</param>
    public static MarcLinks Of(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var reading = new MarcLinkReading();
        foreach (var field in record.Fields)
        {
            reading.Add(field);
        }

        var links = new MarcLinks { Unpaired = [.. reading.Unpaired], Groups = reading.Groups(), Findings = reading.Findings() };
        foreach (var (field, link) in reading.Links)
        {
            if (field.Tag == MarcLink.Vernacular)
            {
                Put(links._vernacular, (link.Tag, link.Number), field);
            }
            else
            {
                Put(links._regular, (field.Tag, link.Number), field);
            }
        }

        return links;
    }

    /// <summary>What all <c>$6</c> of a field say, as far as they can be read.</summary>
    /// <param name="field">The field.</param>
    public static IEnumerable<MarcLink> In(MarcField.Data field)
    {
        ArgumentNullException.ThrowIfNull(field);
        foreach (var subfield in field.Subfields)
        {
            if (subfield.Code == MarcLink.Code && MarcLink.TryParse(subfield.Value, out var link))
            {
                yield return link;
            }
        }
    }

    /// <summary>The fields that a field belongs to by its <c>$6</c>: of a regular one its 880, in each script; of an 880 the regular one.</summary>
    /// <param name="field">A field of the record.</param>
    /// <returns>The fields in order; none where it has no partner.</returns>
    public ValueList<MarcField.Data> Partners(MarcField.Data field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var isVernacular = field.Tag == MarcLink.Vernacular;
        List<MarcField.Data>? partners = null;
        foreach (var link in In(field))
        {
            var found = isVernacular
                ? _regular.GetValueOrDefault((link.Tag, link.Number))
                : link.Tag == MarcLink.Vernacular ? _vernacular.GetValueOrDefault((field.Tag, link.Number)) : null;
            if (found is not null && !link.IsUnpaired)
            {
                (partners ??= []).AddRange(found);
            }
        }

        return partners is null ? [] : [.. partners];
    }

    private static void Put(Dictionary<(MarcTag Tag, int Number), List<MarcField.Data>> index, (MarcTag Tag, int Number) key, MarcField.Data field)
    {
        if (!index.TryGetValue(key, out var fields))
        {
            index.Add(key, fields = []);
        }

        fields.Add(field);
    }
}
