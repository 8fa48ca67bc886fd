using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Links;

/// <summary>Collects the links of a record while its fields are walked through.</summary>
internal sealed class MarcLinkReading
{
    private readonly FieldPaths _paths = new();
    private readonly List<Finding> _unreadable = [];
    private readonly List<(MarcField.Data Field, MarcLink Link, string Path)> _links = [];
    private readonly SortedDictionary<int, List<MarcFieldGroupMember>> _groups = [];

    public List<MarcField.Data> Unpaired { get; } = [];

    public IEnumerable<(MarcField.Data Field, MarcLink Link)> Links => _links.Select(static link => (link.Field, link.Link));

    public void Add(MarcField field)
    {
        var path = _paths.Next(field.Tag);
        if (field is not MarcField.Data data)
        {
            return;
        }

        foreach (var subfield in data.Subfields)
        {
            if (subfield.Code == MarcLink.Code)
            {
                AddLink(data, subfield.Value, path.Subfield(MarcLink.Code));
            }
            else if (subfield.Code == MarcSequence.Code)
            {
                AddSequence(data, subfield.Value, path.Subfield(MarcSequence.Code));
            }
        }
    }

    public ValueList<MarcFieldGroup> Groups() =>
        [.. _groups.Select(static group => new MarcFieldGroup(group.Key, [.. group.Value.OrderBy(static member => member.Sequence.Order ?? int.MaxValue)]))];

    // A regular field and its 880 name each other; what is named only from one side is an orphan.
    public ValueList<Finding> Findings()
    {
        var regular = _links.Where(static link => link.Field.Tag != MarcLink.Vernacular && link.Link.Tag == MarcLink.Vernacular)
            .Select(static link => (link.Field.Tag, link.Link.Number)).ToHashSet();
        var vernacular = _links.Where(static link => link.Field.Tag == MarcLink.Vernacular)
            .Select(static link => (link.Link.Tag, link.Link.Number)).ToHashSet();
        var orphans = _links.Where(link => link.Field.Tag == MarcLink.Vernacular
            ? !link.Link.IsUnpaired && !regular.Contains((link.Link.Tag, link.Link.Number))
            : link.Link.Tag != MarcLink.Vernacular || !vernacular.Contains((link.Field.Tag, link.Link.Number)));
        return
        [
            .. _unreadable,
            .. orphans.Select(static link => Finding.Warning(
                MarcCodes.LinkOrphan, new FindingArg.Text("link", new MarcLink(link.Link.Tag, link.Link.Number).ToString())) with { Path = link.Path }),
        ];
    }

    private void AddLink(MarcField.Data field, string text, string path)
    {
        if (!MarcLink.TryParse(text, out var link))
        {
            _unreadable.Add(Finding.Warning(MarcCodes.LinkUnreadable) with { Path = path });
            return;
        }

        _links.Add((field, link, path));
        if (link.IsUnpaired && field.Tag == MarcLink.Vernacular)
        {
            Unpaired.Add(field);
        }
    }

    private void AddSequence(MarcField.Data field, string text, string path)
    {
        if (!MarcSequence.TryParse(text, out var sequence))
        {
            _unreadable.Add(Finding.Warning(MarcCodes.SequenceUnreadable) with { Path = path });
            return;
        }

        if (!_groups.TryGetValue(sequence.Number, out var members))
        {
            _groups.Add(sequence.Number, members = []);
        }

        members.Add(new(field, sequence));
    }
}
