using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Writing;

/// <summary>The paths of fields in a view, spelled only when something is found; see <see cref="CountedPaths"/> where much may be.</summary>
internal static class ViewPaths
{
    /// <summary>The path of a field, or of a subfield in it.</summary>
    public static string Of(MarcRecordView record, int index, char? code)
    {
        var (tag, occurrence) = (record[index].Tag, 0);
        for (var i = 0; i < index; i++)
        {
            occurrence += record[i].Tag == tag ? 1 : 0;
        }

        var path = new FieldPath(tag, occurrence);
        return code is { } c ? path.Subfield(c) : path.ToString();
    }
}
