using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Marc;

namespace MedLib.Domain.Exchange.Mapping;

/// <summary>Names: 100, 110, 111 as main entry, 700, 710, 711 as added ones. An added entry with a title ($t) is of another work, and stays.</summary>
internal sealed class ContributorMapping : FieldMapping<Contributor>
{
    private const char Family = '3';
    private const char Dates = 'd';
    private const char RoleCode = '4'; // a code of the relator list, read where no word is given
    private const string AfterName = "ncdqej40125";
    private const string AfterQualification = "dqej40125";
    private const string AfterRoles = "40125";

    private static readonly MarcTag[] Tags = ["100", "110", "111", "700", "710", "711"];
    private static readonly FieldLayout Layout = new(('a', ""), ('b', "."), ('c', ","), (Dates, ","), ('e', ","));

    protected override bool Owns(MarcField.Data field) => Tags.Contains(field.Tag) && field.First('t') is null;

    protected override IEnumerable<Contributor> Read(MarcField.Data field)
    {
        var kind = KindOf(field);
        return Name(field, kind) is not { Length: > 0 } name
            ? []
            :
            [
                new Contributor
                {
                    Name = name,
                    Kind = kind,
                    Qualification = Qualification(field, kind),
                    Dates = DatesOf(field, kind),
                    Roles = [.. Roles(field, kind)],
                    IsMain = field.Tag.ToString()[0] == '1',
                },
            ];
    }

    protected override MarcField.Data Write(Contributor element, MarcField.Data? old)
    {
        var kind = element.Kind;
        MarcTag tag = $"{(element.IsMain ? '1' : '7')}{kind switch { ContributorKind.Corporate => "10", ContributorKind.Meeting => "11", _ => "00" }}";
        var field = old is null || KindOf(old) != kind ? new MarcField.Data(tag, FirstIndicator(element), ' ', []) : old with { Tag = tag };
        if (!Same(Name(field, kind), element.Name))
        {
            field = Replaced(field, subfield => IsName(subfield, kind), 'a', element.Name, AfterName);
        }

        if (!Same(Qualification(field, kind), element.Qualification))
        {
            field = Replaced(field, subfield => IsQualification(subfield, kind), 'c', element.Qualification, AfterQualification);
        }

        if (!Same(DatesOf(field, kind), element.Dates))
        {
            field = Layout.Put(field, Dates, element.Dates);
        }

        return Roles(field, kind).SequenceEqual(element.Roles, StringComparer.Ordinal) ? field : field with
        {
            Subfields = Subfields.Replaced(
                field.Subfields,
                subfield => subfield.Code is RoleCode || subfield.Code == RoleWord(kind),
                [.. element.Roles.Select(role => new Subfield(RoleWord(kind), role))],
                AfterRoles),
        };
    }

    private static MarcField.Data Replaced(MarcField.Data field, Func<Subfield, bool> isReplaced, char code, string? text, string later)
    {
        var old = field.Subfields.Where(isReplaced).ToList();
        var written = text is null ? (Subfield?)null : new Subfield(code, Punctuation.Carry(old.Count == 1 ? old[0].Value : null, text));
        return field with { Subfields = Subfields.Replaced(field.Subfields, isReplaced, written is { } one ? [one] : [], later) };
    }

    private static string Name(MarcField.Data field, ContributorKind kind) => Joined(field, subfield => IsName(subfield, kind), ". ");

    private static string? Qualification(MarcField.Data field, ContributorKind kind) =>
        Joined(field, subfield => IsQualification(subfield, kind), IsPersonal(kind) ? ", " : " : ") is { Length: > 0 } text ? Unwrapped(text, kind) : null;

    private static string? DatesOf(MarcField.Data field, ContributorKind kind) =>
        Punctuation.StripOrNull(field.First(Dates)) is { } text ? Unwrapped(text, kind) : null;

    private static IEnumerable<string> Roles(MarcField.Data field, ContributorKind kind)
    {
        var words = field.All(RoleWord(kind)).Select(Punctuation.Strip).Where(static role => role.Length > 0).ToList();
        return words.Count > 0 ? words : field.All(RoleCode).Select(Punctuation.Strip).Where(static role => role.Length > 0);
    }

    private static string Joined(MarcField.Data field, Func<Subfield, bool> isPart, string separator) =>
        string.Join(separator, field.Subfields.Where(isPart).Select(static subfield => Punctuation.Strip(subfield.Value)).Where(static part => part.Length > 0));

    // Number, date and place of a meeting share one pair of parentheses: (15th : 1991 : Bergen, Norway).
    private static string Unwrapped(string text, ContributorKind kind)
    {
        if (IsPersonal(kind))
        {
            return text;
        }

        var (depth, firstCloses, isUnopened) = (0, -1, false);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '(' => 1, ')' => -1, _ => 0 };
            firstCloses = depth == 0 && firstCloses < 0 && text[i] == ')' ? i : firstCloses;
            isUnopened |= depth < 0;
        }

        var start = text.StartsWith('(') && (firstCloses < 0 || firstCloses == text.Length - 1) ? 1 : 0;
        var end = text.EndsWith(')') && (isUnopened || (start == 1 && firstCloses == text.Length - 1)) ? 1 : 0;
        return text.Length > start + end ? text[start..^end] : text;
    }

    // A corporate body is named with its divisions, and so is a meeting.
    private static bool IsName(Subfield subfield, ContributorKind kind) => subfield.Code switch
    {
        'a' => true,
        'b' => kind == ContributorKind.Corporate,
        'e' => kind == ContributorKind.Meeting,
        _ => false,
    };

    // The numeration and titles of a person; the number and place of a meeting.
    private static bool IsQualification(Subfield subfield, ContributorKind kind) =>
        subfield.Code == 'c' || subfield.Code == (IsPersonal(kind) ? 'b' : 'n');

    private static char RoleWord(ContributorKind kind) => kind == ContributorKind.Meeting ? 'j' : 'e';

    private static bool IsPersonal(ContributorKind kind) => kind is ContributorKind.Person or ContributorKind.Family;

    private static ContributorKind KindOf(MarcField.Data field) => field.Tag.ToString()[1..] switch
    {
        "10" => ContributorKind.Corporate,
        "11" => ContributorKind.Meeting,
        _ => field.Indicator1 == Family ? ContributorKind.Family : ContributorKind.Person,
    };

    // Persons by surname where there is a comma, else by forename; bodies and meetings in direct order.
    private static char FirstIndicator(Contributor element) => element.Kind switch
    {
        ContributorKind.Person => element.Name.Contains(',', StringComparison.Ordinal) ? '1' : '0',
        ContributorKind.Family => Family,
        _ => '2',
    };

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
