using System.Runtime.InteropServices;
using System.Text;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Udc;

/// <summary>Reads one UDC call number.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct UdcParser
{
    private const int DigitsBetweenPoints = 3;

    private readonly ReadOnlySpan<char> _original;
    private readonly ReadOnlySpan<char> _text;
    private readonly List<UdcElement> _elements = [];
    private readonly StringBuilder _prefix = new();
    private readonly StringBuilder _element = new();
    private SchemeFindings _findings;
    private UdcScan _scan;
    private UdcStep _last; // the step before
    private UdcSign _sign = UdcSign.Number; // of the element that is being written
    private int _open; // parentheses and brackets
    private bool _hasDigits;
    private bool _spaceFound;
    private int _pointsFrom = -1; // where a number starts whose points are misplaced

    internal UdcParser(ReadOnlySpan<char> original)
    {
        _original = original;
        _findings = new SchemeFindings(original);
        _text = UdcScan.Text(CallNumberText.Clean(original), out var start);
        _scan = new UdcScan(_text, start);
    }

    internal CallNumberReading<UdcNumber> Read()
    {
        var start = _scan.At;
        _findings.FindWideCharacters(CallNumberCodes.WideCharacters, _text, start);
        while (true)
        {
            var (at, isInClass, isInside) = (_scan.At, _scan.IsInClass, _scan.IsInside);
            if (!_scan.TryRead(out var step))
            {
                break;
            }

            if (step.Kind == UdcStepKind.Letters && !isInClass)
            {
                _prefix.Append(_prefix.Length > 0 ? " " : "").Append(_text[step.Start..step.End]);
                continue;
            }

            Take(step, isInClass ? _text[at..step.Start] : [], isInside);
        }

        if (!_hasDigits)
        {
            _findings.Error(CallNumberCodes.NoUdcNumber, start, _text.Length - start);
            return new(null, _findings.Told(written: null));
        }

        return Answer();
    }

    private CallNumberReading<UdcNumber> Answer()
    {
        CheckSign(default);
        if (_scan.IsInside)
        {
            _findings.Error(CallNumberCodes.UnpairedUdcSign, _last.Start, _last.End - _last.Start);
        }

        AppendGap(_text[_last.End.._scan.At], isBetweenLetters: false);
        Cut();
        var item = new ItemReader(_text, _scan.At, typedLow: false, dotsCutters: false);
        item.Read();
        var notation = string.Concat(_elements);
        var prefix = _prefix.Length > 0 ? _prefix.ToString() : null;
        var written = (prefix is null ? "" : prefix + " ") + notation + item.Written;
        var number = new UdcNumber(
            _original.ToString(), prefix, notation, [.. _elements], item.Cutters, item.Parts, written);
        return new(number, _findings.Told(written));
    }

    private void Take(UdcStep step, ReadOnlySpan<char> gap, bool isInside)
    {
        var begins = !isInside && (step.Kind is UdcStepKind.Sign or UdcStepKind.Letters || (step.Kind == UdcStepKind.Digits && _last.Kind == UdcStepKind.Close && _element.Length > 0));
        if (begins)
        {
            Cut();
            _sign = step.Sign;
        }

        AppendGap(gap, isBetweenLetters: step.Kind == UdcStepKind.Letters && _last.Kind == UdcStepKind.Letters);
        FindSpace(step, gap);
        CheckPoints(step, gap, isInside);
        CheckSign(step);
        CheckPair(step);
        _element.Append(step.Kind switch
        {
            UdcStepKind.Sign => Written(step.Sign),
            UdcStepKind.Close when _text[step.Start] is not (')' or ']') => "\"",
            _ => _text[step.Start..step.End].ToString(),
        });
        _hasDigits |= step.Kind == UdcStepKind.Digits || step.Sign is UdcSign.Form or UdcSign.PointNought or UdcSign.PointOfView;
        _last = step;
    }

    private void Cut()
    {
        if (_element.Length > 0)
        {
            _elements.Add(new UdcElement(_sign, _element.ToString()));
            _element.Clear();
        }
    }

    // What stands between two steps and does not file is kept, but for spaces.
    private readonly void AppendGap(ReadOnlySpan<char> gap, bool isBetweenLetters)
    {
        foreach (var c in gap)
        {
            _element.Append(c == ' ' ? null : c);
        }

        _element.Append(isBetweenLetters && gap.Contains(' ') ? " " : null);
    }

    private void FindSpace(UdcStep step, ReadOnlySpan<char> gap)
    {
        var space = gap.IndexOf(' ');
        if (space >= 0 && !_spaceFound)
        {
            _findings.Information(CallNumberCodes.SpaceInUdcNumber, step.Start - gap.Length + space, 1);
            _spaceFound = true;
        }
    }

    // 616.12 and 616.127.3, but neither 6161 nor 616.1.2. What an extension leaves out at its start is not counted.
    private void CheckPoints(UdcStep step, ReadOnlySpan<char> gap, bool isInside)
    {
        if (step.Kind != UdcStepKind.Digits || isInside || _sign > UdcSign.Order)
        {
            return;
        }

        var follows = _last.Kind == UdcStepKind.Digits && _element.Length > gap.Length && gap is ".";
        var isShortBefore = follows && _last.End - _last.Start != DigitsBetweenPoints && _pointsFrom != _last.Start;
        if (step.End - step.Start > DigitsBetweenPoints || isShortBefore)
        {
            _findings.Warning(CallNumberCodes.UdcPointsMisplaced, follows ? _last.Start : step.Start, step.End - (follows ? _last.Start : step.Start));
            _pointsFrom = step.Start;
        }
        else if (!follows && gap.Contains('.'))
        {
            _pointsFrom = step.Start; // "/.4"
        }
    }

    // Every sign needs something after it; the nought of (0...), .0 and .00 is something already.
    private void CheckSign(UdcStep step)
    {
        var isOpen = _last.Kind == UdcStepKind.Sign && _last.End > _last.Start && _last.Sign is not (UdcSign.Form or UdcSign.PointNought or UdcSign.PointOfView);
        var isFilled = step.End > step.Start && step.Kind switch
        {
            UdcStepKind.Close => false,
            UdcStepKind.Sign => step.Sign is (>= UdcSign.Subgroup and <= UdcSign.Time) or UdcSign.PointNought or UdcSign.PointOfView
                || (step.Sign == UdcSign.Dash && _last.Sign is UdcSign.Time or UdcSign.Place),
            _ => true,
        };
        if (isOpen && !isFilled)
        {
            _findings.Warning(CallNumberCodes.EmptyUdcElement, _last.Start, _last.End - _last.Start);
        }
    }

    private void CheckPair(UdcStep step)
    {
        if (step is { Kind: UdcStepKind.Sign, Sign: UdcSign.Form or UdcSign.Place or UdcSign.Ancestry or UdcSign.Subgroup })
        {
            _open++;
        }
        else if (step.Kind == UdcStepKind.Close && _text[step.Start] is ')' or ']' && --_open < 0)
        {
            _findings.Error(CallNumberCodes.UnpairedUdcSign, step.Start, 1);
            _open = 0;
        }
    }

    private static string Written(UdcSign sign) => sign switch
    {
        UdcSign.Addition => "+",
        UdcSign.Extension => "/",
        UdcSign.Relation => ":",
        UdcSign.Order => "::",
        UdcSign.Subgroup => "[",
        UdcSign.Language => "=",
        UdcSign.Form => "(0",
        UdcSign.Place => "(",
        UdcSign.Ancestry => "(=",
        UdcSign.Time => "\"",
        UdcSign.Asterisk => "*",
        UdcSign.PointOfView => ".00",
        UdcSign.Dash => "-",
        UdcSign.PointNought => ".0",
        _ => "'",
    };
}
