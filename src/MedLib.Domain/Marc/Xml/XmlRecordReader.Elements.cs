using System.Xml;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Xml;

/// <content>What each element means where it stands.</content>
internal sealed partial class XmlRecordReader
{
    private Place _at;
    private int _skipped = -1;      // the depth of an element that is passed over
    private int _candidate = -1;    // the depth of an element that is a record if it has a leader or a field
    private int _candidateLine;
    private string _space = "";     // the namespace of the record, or of the candidate
    private bool _isWanted;         // whether text is part of a value
    private bool _hasRecords;
    private bool _hasCollection;

    private enum Place
    {
        Outside = 0,
        Record = 1,
        Value = 2,
        DataField = 3,
        Subfield = 4,
        Leader = 5,
    }

    private MarcRead? Take(XmlNodeType type)
    {
        if (type == XmlNodeType.EndElement)
        {
            return Leave(_reader.Depth);
        }

        if (type != XmlNodeType.Element)
        {
            return null;
        }

        var depth = _reader.Depth;
        if (depth >= MaxDepth)
        {
            return TooDeep();
        }

        if (_skipped >= 0)
        {
            return null;
        }

        var isEmpty = _reader.IsEmptyElement;
        Enter(depth, _reader.LocalName);
        return isEmpty ? Leave(depth) : null;
    }

    private void Enter(int depth, string name)
    {
        switch (_at)
        {
            case Place.Outside:
                Seek(depth, name);
                break;
            case Place.DataField when ReferenceEquals(name, _names.Subfield):
                EnterSubfield();
                break;
            case Place.Record when ReferenceEquals(name, _names.DataField):
                EnterDataField(depth);
                break;
            case Place.Record when ReferenceEquals(name, _names.ControlField):
                EnterControlField(depth);
                break;
            case Place.Record when ReferenceEquals(name, _names.Leader):
                EnterLeader(depth);
                break;
            default:
                EnterUnknown(depth, name);
                break;
        }
    }

    // Within a value, what has no place is markup for the eye: the text in it is part of the value and is kept.
    private void EnterUnknown(int depth, string name)
    {
        var part = new FindingArg.Text("name", Shown(name));
        if (_isWanted)
        {
            _assembly.Log.Warning(MarcCodes.PartUnknown, _assembly.PathHere(), Line, part);
        }
        else
        {
            _assembly.Log.Error(MarcCodes.PartUnknown, "", Line, part);
        }

        Skip(depth);
    }

    // A record of OAI-PMH or SRU is called the same as one of MARC, and some files have no namespace or one of their own. So
    // outside the MARC namespaces it is what an element holds that makes it a record.
    private void Seek(int depth, string name)
    {
        var space = _reader.NamespaceURI;
        if (ReferenceEquals(name, _names.Record))
        {
            (_candidate, _candidateLine, _space) = (depth, Line, space);
            if (_names.IsMarc(space))
            {
                BeginRecord();
            }
        }
        else if (_candidate >= 0 && depth == _candidate + 1 && ReferenceEquals(space, _space) && _names.IsFieldOrLeader(name))
        {
            BeginRecord();
            Enter(depth, name);
        }
        else
        {
            _hasCollection |= ReferenceEquals(name, _names.Collection);
        }
    }

    private void BeginRecord()
    {
        _hasRecords = true;
        _at = Place.Record;
        _assembly.Begin(_candidateLine);
        if (_assembly.Index == 0 && _source.IsMisdeclared)
        {
            _assembly.Log.Warning(MarcCodes.XmlEncodingMisdeclared, "", 1);
        }

        if (!_names.IsMarc(_space))
        {
            _assembly.Log.Warning(MarcCodes.NamespaceUnusual, "", _candidateLine, new FindingArg.Text("namespace", _space.Length == 0 ? "none" : Shown(_space)));
        }
    }

    private MarcRead? Leave(int depth)
    {
        if (_skipped >= 0)
        {
            _skipped = depth == _skipped ? -1 : _skipped;
            return null;
        }

        switch (_at)
        {
            case Place.Outside:
                return LeaveCandidate(depth);
            case Place.Subfield:
                _assembly.EndSubfield();
                (_at, _isWanted) = (Place.DataField, false);
                return null;
            case Place.Leader:
                _assembly.EndLeader(Line);
                (_at, _isWanted) = (Place.Record, false);
                return null;
            case Place.Record:
                (_at, _candidate) = (Place.Outside, -1);
                return _assembly.End(Line);
            default:
                _assembly.EndField(Line);
                (_at, _isWanted) = (Place.Record, false);
                return null;
        }
    }

    // <record/> in no namespace: there is nothing in it to know it by, but nothing of an envelope either.
    private MarcRead? LeaveCandidate(int depth)
    {
        if (depth != _candidate)
        {
            return null;
        }

        var isEmptyRecord = _space.Length == 0 && _reader.NodeType == XmlNodeType.Element;
        if (isEmptyRecord)
        {
            BeginRecord();
        }

        (_at, _candidate) = (Place.Outside, -1);
        return isEmptyRecord ? _assembly.End(Line) : null;
    }

    private void Skip(int depth) => _skipped = depth;

    private MarcRead TooDeep()
    {
        _isOver = true;
        var isOpen = _assembly.IsOpen;
        if (!isOpen)
        {
            _assembly.BeginNothing(countsAsRecord: true);
        }

        _assembly.Log.Error(MarcCodes.NestedTooDeep, "", Line, new FindingArg.Number("limit", MaxDepth));
        return isOpen ? _assembly.BreakOff() : _assembly.EndNothing(MarcReadKind.Unreadable, Line);
    }

    private static string Shown(string name) => name.Length > 64 ? $"{name[..64]}…" : name;
}
