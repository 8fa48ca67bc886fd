using System.Runtime.InteropServices;
using System.Text;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Marc.Writing;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Assembling;

/// <content>Fields.</content>
internal sealed partial class PieceAssembly
{
    private readonly List<int> _subfields = []; // where their codes stand
    private Dictionary<int, MarcField>? _unusual; // the fields that their bytes alone would not tell
    private MarcTag _tag;
    private int _tagStart = -1;
    private bool _isData;
    private bool _hasDelimiterInText;

    private int FieldStart => _tagStart + 3;

    /// <summary>Begins a control field; its text is appended.</summary>
    /// <returns>Whether it can be held: its tag is three characters.</returns>
    public bool BeginControl(ReadOnlySpan<char> tag, int line)
    {
        _isData = false;
        return TryTag(tag, line);
    }

    /// <summary>Begins a data field; subfields follow.</summary>
    /// <param name="tag">The tag as it stands.</param>
    /// <param name="indicator1">The first indicator as it stands; empty where there is none.</param>
    /// <param name="indicator2">The second.</param>
    /// <param name="line">The line.</param>
    /// <returns>Whether it can be held: its tag is three characters.</returns>
    public bool BeginData(ReadOnlySpan<char> tag, ReadOnlySpan<char> indicator1, ReadOnlySpan<char> indicator2, int line)
    {
        _isData = true;
        if (!TryTag(tag, line))
        {
            return false;
        }

        AddIndicator(indicator1, line);
        AddIndicator(indicator2, line);
        return true;
    }

    /// <summary>Begins a subfield; its text is appended.</summary>
    public void BeginSubfield(ReadOnlySpan<char> code, int line)
    {
        if (!HasRoom(2))
        {
            return;
        }

        _bytes.Add(Iso2709.Delimiter);
        _subfields.Add(_bytes.Length);
        if (code.Length == 1 && ShapeRules.IsCode(code[0]))
        {
            _bytes.Add((byte)code[0]);
            _path = null;
            return;
        }

        // More than one character is no code, and to take the first for it would be a guess.
        AddDesignator(code.Length == 1 ? code[0] : ' ');
        _path = null;
        Log.Warning(MarcCodes.DesignatorRepaired, PathHere(), line);
    }

    /// <summary>Ends the text of a subfield.</summary>
    public void EndSubfield() => EndText();

    /// <summary>Ends the field.</summary>
    public void EndField(int line)
    {
        EndText();
        if (_isTooLong || _tagStart < 0)
        {
            return;
        }

        if (_isData ? _subfields.Count == 0 : !_tag.IsControl)
        {
            Log.Warning(MarcCodes.FieldKindUnusual, FieldPath().ToString(), line);
        }

        var view = new MarcFieldView(_tag, _bytes.Written[FieldStart..], ValueDecoder.Utf8);
        if (_hasDelimiterInText || view.IsControl == _isData)
        {
            (_unusual ??= [])[_places.Count] = Unusual();
        }

        _places.Add(new(_tagStart, FieldStart, _bytes.Length));
        _tagStart = -1;
    }

    private void DropField()
    {
        if (_tagStart >= 0)
        {
            _bytes.Length = _tagStart;
            _tagStart = -1;
        }
    }

    private bool TryTag(ReadOnlySpan<char> text, int line)
    {
        DropField();
        _subfields.Clear();
        _hasDelimiterInText = false;
        _path = null;

        // A tag that is too short is filled with blanks, which no tag has: so nothing is lost, and nobody takes it for another.
        Span<char> tag = [' ', ' ', ' '];
        if (text.IsEmpty || text.ContainsAnyExceptInRange('!', '~') || !text.TryCopyTo(tag) || !MarcTag.TryParse(tag, out _tag))
        {
            Log.Error(MarcCodes.TagUnusable, "", line, new FindingArg.Text("tag", Shown(text)));
            return false;
        }

        if (!HasRoom(5))
        {
            return true;
        }

        _tagStart = _bytes.Length;
        _bytes.Add((byte)tag[0]);
        _bytes.Add((byte)tag[1]);
        _bytes.Add((byte)tag[2]);
        if (!_tag.IsOrdinary)
        {
            Log.Warning(MarcCodes.TagUnusualInText, FieldPath().ToString(), line, new FindingArg.Text("tag", Shown(text)));
        }

        return true;
    }

    private void AddIndicator(ReadOnlySpan<char> text, int line)
    {
        var indicator = text.IsEmpty || char.IsSurrogate(text[0]) ? ' ' : text[0];
        if (HasRoom(1))
        {
            AddDesignator(indicator);
        }

        if (text.Length != 1 || !ShapeRules.IsIndicator(indicator))
        {
            Log.Warning(MarcCodes.DesignatorRepaired, FieldPath().ToString(), line);
        }
    }

    // A delimiter here would make another field of the bytes.
    private void AddDesignator(char character)
    {
        var rune = character < ' ' || !Rune.TryCreate(character, out var valid) ? new Rune(' ') : valid;
        _bytes.Advance(rune.EncodeToUtf8(_bytes.GetSpan(4)));
    }

    private MarcField Unusual()
    {
        if (!_isData)
        {
            return new MarcField.Control(_tag, Encoding.UTF8.GetString(_bytes.Written[FieldStart..]));
        }

        var subfields = new List<Subfield>(_subfields.Count);
        for (var i = 0; i < _subfields.Count; i++)
        {
            var end = i + 1 < _subfields.Count ? _subfields[i + 1] - 1 : _bytes.Length;
            var text = Encoding.UTF8.GetString(_bytes.Written[_subfields[i]..end]);
            subfields.Add(new(text[0], text[1..]));
        }

        var head = Encoding.UTF8.GetString(_bytes.Written[FieldStart..(_subfields.Count > 0 ? _subfields[0] - 1 : _bytes.Length)]);
        return new MarcField.Data(_tag, head[0], head[1], [.. subfields]);
    }

    private FieldPath FieldPath() => _paths.After(new(_bytes.Written, CollectionsMarshal.AsSpan(_places), _decoder, isSound: false), _places.Count, _tag);

    // Attributes of the wrong kind can be of any length.
    private static string Shown(ReadOnlySpan<char> text) => text.Length > 8 ? $"{text[..8]}…" : text.ToString();
}
