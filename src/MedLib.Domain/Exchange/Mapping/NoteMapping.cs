using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Notes: the fields of 5xx whose kind the model knows, their text as it stands.</summary>
internal sealed class NoteMapping : FieldMapping<Note>
{
    private const string NotText = "0123456789uw";

    private static readonly (MarcTag Tag, NoteKind Kind)[] Kinds =
    [
        ("500", NoteKind.General),
        ("504", NoteKind.Bibliography),
        ("505", NoteKind.Contents),
        ("506", NoteKind.Access),
        ("508", NoteKind.Credits),
        ("511", NoteKind.Credits),
        ("520", NoteKind.Summary),
        ("521", NoteKind.Audience),
        ("538", NoteKind.System),
        ("546", NoteKind.Language),
        ("561", NoteKind.Provenance),
        ("590", NoteKind.Local),
    ];

    protected override bool Owns(MarcField.Data field) => Kinds.Any(known => field.Tag == known.Tag);

    protected override IEnumerable<Note> Read(MarcField.Data field) => TextOf(field) is { Length: > 0 } text
        ? [new Note { Kind = KindOf(field), Text = text }]
        : [];

    protected override MarcField.Data Write(Note element, MarcField.Data? old)
    {
        var tag = Kinds.FirstOrDefault(known => known.Kind == element.Kind, Kinds[0]).Tag;
        var field = old is null || KindOf(old) != element.Kind ? new MarcField.Data(tag, ' ', ' ', []) : old;
        return field with { Subfields = Subfields.Replaced(field.Subfields, IsText, [new('a', element.Text)]) };
    }

    private static NoteKind KindOf(MarcField.Data field) => Kinds.First(known => field.Tag == known.Tag).Kind;

    private static string TextOf(MarcField.Data field) =>
        string.Join(' ', field.Subfields.Where(IsText).Select(static subfield => subfield.Value.Trim()).Where(static text => text.Length > 0));

    private static bool IsText(Subfield subfield) => !NotText.Contains(subfield.Code, StringComparison.Ordinal);
}
