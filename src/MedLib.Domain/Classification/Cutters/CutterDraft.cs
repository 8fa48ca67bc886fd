using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Cutters;

/// <summary>A call number in the making.</summary>
internal sealed partial class CutterDraft
{
    private readonly CutterRequest _request;
    private readonly ClassOnShelf _class;
    private readonly List<CutterStep> _steps = [];
    private readonly List<Finding> _findings = [];
    private ShelfListEntry? _low;
    private ShelfListEntry? _high;

    internal CutterDraft(CutterRequest request, IShelfList shelf)
    {
        _request = request;
        _class = new ClassOnShelf(request.Geography is null ? request.Class.ToString() : $"{request.Class} {request.Geography}", shelf);
    }

    // W1 and W3: two letters of the entry, then capitals. W2 and WX 2: capitals too, but with marks after them.
    private bool IsSerial => _request.Class.HasSerialSuffixes;

    private bool IsByPlace => _request.Class.IsGeographic;

    private CutterName Name => _request.Subject ?? _request.MainEntry;

    internal CutterProposal Finish()
    {
        CheckInstructions();
        return _request.Style.Practice switch
        {
            CutterPractice.Numbered => Numbered(),
            CutterPractice.Letters => Lettered(),
            CutterPractice.YearOnly => Answer(Year(), cutter: null),
            _ => Answer("", cutter: null),
        };
    }

    private void CheckInstructions()
    {
        var known = _request.Schedule.Find(_request.Class);
        if (_request.Geography is null && (IsByPlace || known is { IsTableG: true }))
        {
            _findings.Add(Finding.Warning(CutterCodes.PlaceMissing, new FindingArg.Text("class", _class.Text)));
        }

        if (_request.Subject is null && known is { HasCutterInstruction: true } && _request.Style.Practice is (CutterPractice.Numbered or CutterPractice.Letters))
        {
            _findings.Add(Finding.Warning(CutterCodes.OtherNameAsked, new FindingArg.Text("class", _class.Text), new FindingArg.Text("caption", known.Caption)));
        }
    }

    private CutterProposal Numbered()
    {
        if (LookUp() is not { } table || Fit(table) is not { } cutter)
        {
            return Answer("", cutter: null);
        }

        cutter = cutter with { Mark = cutter.Mark + Mark(cutter) };
        return Unique(WithYear(cutter.ToString()), cutter);
    }

    private CutterProposal Lettered()
    {
        NameChosen();
        var letters = Name.Letters(Math.Max(1, _request.Style.LetterCount)).ToUpperInvariant();
        if (letters.Length == 0)
        {
            _findings.Add(Finding.Error(CutterCodes.NotInTable));
            return Answer("", cutter: null);
        }

        Step(CutterStepKind.Lettered, letters, Name.Filing);
        return Unique(WithYear(letters), cutter: null);
    }

    private CutterLookup? LookUp()
    {
        NameChosen();
        var table = _request.Style.Table ?? (IsByPlace ? new LcCutterTable() : CutterSanbornTable.Embedded);
        Step(CutterStepKind.TableChosen, table.Name, _request.Class.ToString());
        var lookup = table.Lookup(Name);
        _findings.AddRange(lookup.Findings);
        if (!lookup.Succeeded)
        {
            return null;
        }

        Step(CutterStepKind.LookedUp, lookup.Value.Cutter.ToString(), lookup.Value.Entry);
        return IsSerial ? WithTwoLetters(lookup.Value) : lookup.Value;
    }

    // JO86 rather than J86. A number first has no letters, and an entry that starts with one letter alone has no second.
    private CutterLookup WithTwoLetters(CutterLookup lookup)
    {
        if (Name.Filing is not [>= 'a' and <= 'z', >= 'a' and <= 'z', ..])
        {
            return lookup;
        }

        var letters = Name.Filing[..2];
        var cutter = lookup.Cutter with { Letters = letters.ToUpperInvariant() };
        Step(CutterStepKind.SerialLetters, cutter.ToString(), letters);
        return lookup with { Cutter = cutter };
    }

    private ItemCutter? Fit(CutterLookup table)
    {
        (_low, _high) = _class.Around(table.Cutter, Name);
        if (Name.FilesAs(_class.NameOf(_low)) && _class.Cutter(_low) is { } kept)
        {
            kept = kept with { Mark = IsSerial ? kept.Mark : IsByPlace ? Capitals(kept.Mark) : "" };
            Step(CutterStepKind.Kept, kept.ToString(), _low!.CallNumber);
            return kept;
        }

        var (low, high) = (_class.Cutter(_low), _class.Cutter(_high));
        var apart = table with { Further = Apart(table.Further) };
        var fit = IsSerial || IsByPlace ? CutterFit.BetweenSerials(low, high, apart) : CutterFit.Between(low, high, apart);
        if (fit.Succeeded && !LiesBetween(fit.Value))
        {
            fit = CutterFit.NoRoom(low, high); // a neighbor without a cutter stands where this one must
        }

        _findings.AddRange(fit.Findings);
        if (fit.Succeeded)
        {
            Step(fit.Value == table.Cutter ? CutterStepKind.Fits : CutterStepKind.Fitted, fit.Value.ToString(), $"{_low?.CallNumber} < {_high?.CallNumber}".Trim());
        }

        return fit.Value;
    }

    private bool LiesBetween(ItemCutter cutter)
    {
        var key = _class.KeyOfItem(cutter.ToString());
        return (_low is null || _low.Key < key) && (_high is null || key < _high.Key);
    }

    // The letters from where the name parts from its neighbors: "Journal of p..." tells it from "Journal of o...", "...rnal" does not.
    private string Apart(string further)
    {
        var filing = Name.Filing;
        var same = Math.Max(filing.AsSpan().CommonPrefixLength(_class.NameOf(_low)?.Filing), filing.AsSpan().CommonPrefixLength(_class.NameOf(_high)?.Filing));
        var letters = CutterLetters.Of(filing.AsSpan(same));
        return letters.Length < further.Length ? letters : further;
    }

    private CutterProposal Unique(string item, ItemCutter? cutter)
    {
        if (_class.At(_class.KeyOfItem(item)) is { } taken)
        {
            _findings.Add(Finding.Warning(CutterCodes.CallNumberTaken, new FindingArg.Text("callNumber", taken.CallNumber)));
        }

        return Answer(item, cutter);
    }

    private CutterProposal Answer(string item, ItemCutter? cutter) => new()
    {
        ClassPart = _class.Text,
        ItemPart = item,
        Cutter = cutter,
        Before = _low?.CallNumber,
        After = _high?.CallNumber,
        Steps = [.. _steps],
        Findings = [.. _findings],
    };

    private string WithYear(string item) => Year() is { Length: > 0 } year ? $"{item} {year}" : item;

    private string Year()
    {
        var year = _request.Year?.Trim() ?? "";
        if (year.Length == 0 || !_request.Style.HasYear)
        {
            return "";
        }

        if (IsByPlace || (IsSerial && _request.Class.Number == 1))
        {
            _findings.Add(Finding.Information(CutterCodes.YearLeftOut, new FindingArg.Text("class", _request.Class.ToString()), new FindingArg.Text("year", year)));
            return "";
        }

        Step(CutterStepKind.Dated, year, "");
        return year;
    }

    private void NameChosen() => Step(CutterStepKind.NameChosen, Name.Filing, Name.Text);

    private void Step(CutterStepKind kind, string result, string basis) => _steps.Add(new CutterStep(kind, result, basis));

    private static string Capitals(string mark) => string.Concat(mark.TakeWhile(char.IsAsciiLetterUpper));
}
