using System.Globalization;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Writing;

/// <summary>What every format asks of the shape of a record: its tags, indicators and codes.</summary>
internal static class ShapeRules
{
    public static bool IsIndicator(char indicator) => indicator is >= ' ' and <= '~';

    public static bool IsCode(char code) => code is > ' ' and <= '~';

    /// <summary>Adds every reason why no format can hold the record.</summary>
    public static void Check(MarcRecordView record, List<Finding> reasons)
    {
        if (record.IsSound)
        {
            return;
        }

        if (record.Leader.ContainsAnyExceptInRange((byte)' ', (byte)'~'))
        {
            reasons.Add(Finding.Error(MarcCodes.LeaderNotWritable) with { Path = "leader" });
        }

        var paths = new CountedPaths();
        for (var i = 0; i < record.Count; i++)
        {
            Check(record, i, paths, reasons);
        }
    }

    public static Finding CharacterNotWritable(int character, string path) =>
        Finding.Error(MarcCodes.CharacterNotWritable, new FindingArg.Text("character", $"U+{character.ToString("X4", CultureInfo.InvariantCulture)}")) with { Path = path };

    private static void Check(MarcRecordView record, int index, CountedPaths paths, List<Finding> reasons)
    {
        var field = record[index];
        if (!field.Tag.IsOrdinary)
        {
            reasons.Add(Designator(paths.Of(record, index)));
        }

        if (field.IsControl)
        {
            return;
        }

        if (!IsIndicator(field.Indicator1) || !IsIndicator(field.Indicator2))
        {
            reasons.Add(Designator(paths.Of(record, index)));
        }

        var any = false;
        foreach (var subfield in field.Subfields)
        {
            any = true;
            if (!IsCode(subfield.Code))
            {
                reasons.Add(Designator(paths.Of(record, index, subfield.Code)));
            }
        }

        if (!any)
        {
            reasons.Add(Finding.Error(MarcCodes.FieldNotWritable) with { Path = paths.Of(record, index) });
        }
    }

    private static Finding Designator(string path) => Finding.Error(MarcCodes.DesignatorNotWritable) with { Path = path };
}
