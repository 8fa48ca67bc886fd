using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

internal sealed partial class CutterDraft
{
    private const int MostTitleLetters = 4;

    // What the mark is made of: the title, or under the name of a biographee the author. A title as main entry has none.
    private CutterName? MarkSource =>
        !_request.Style.HasWorkMark || IsSerial ? null
        : _request.Subject is not null ? _request.MainEntry
        : _request.MainEntry.Kind == CutterNameKind.Title ? null
        : _request.Title;

    private string Mark(ItemCutter cutter)
    {
        if (MarkSource is not { } source)
        {
            return "";
        }

        var letters = source.Letters(MostTitleLetters);
        if (letters.Length == 0)
        {
            _findings.Add(Finding.Warning(CutterCodes.NoMark));
            return "";
        }

        var others = _class.Under(cutter.Number).ToList();
        if (others.Find(entry => source.FilesAs(entry.Work)) is { } edition && MarkOf(edition, cutter) is { Length: > 0 } kept)
        {
            Step(CutterStepKind.MarkKept, kept, edition.CallNumber);
            return kept;
        }

        var taken = others.ConvertAll(entry => MarkOf(entry, cutter)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var mark = Marks(letters).FirstOrDefault(mark => !taken.Contains(mark));
        if (mark is null)
        {
            _findings.Add(Finding.Warning(CutterCodes.MarksTaken, new FindingArg.Text("cutter", cutter.ToString())));
            return "";
        }

        Step(CutterStepKind.Marked, letters[..1], source.Filing);
        if (mark.Length > 1)
        {
            Step(CutterStepKind.MarkLengthened, mark, letters[..1]);
        }

        return mark;
    }

    // a, an, ana, anat; then ab, ac, ad ...: NLM has A512a and A512ab.
    private static IEnumerable<string> Marks(string letters)
    {
        for (var length = 1; length <= letters.Length; length++)
        {
            yield return letters[..length];
        }

        for (var letter = 'b'; letter <= 'z'; letter++)
        {
            yield return $"{letters[0]}{letter}";
        }
    }

    // The mark after the capitals that belong to the number, as in W2.
    private string MarkOf(ShelfListEntry entry, ItemCutter cutter)
    {
        var mark = _class.Cutter(entry)?.Mark ?? "";
        return mark.StartsWith(cutter.Mark, StringComparison.OrdinalIgnoreCase) ? mark[cutter.Mark.Length..] : "";
    }
}
