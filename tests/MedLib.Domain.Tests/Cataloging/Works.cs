using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Classification;
using MedLib.Domain.Commands;
using NodaTime;

namespace MedLib.Domain.Tests.Cataloging;

/// <summary>Records and commands to test with.</summary>
internal static class Works
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static BibliographicDescription Wards { get; } = new()
    {
        Title = new TitleStatement
        {
            Title = "The care of the heart",
            OtherTitle = "a handbook for wards",
            NonFiling = 4,
            ParallelScriptTitle = "心臓のケア",
        },
        Contributors =
        [
            new Contributor { Name = "Müller-Østergård, Zoë", IsMain = true },
            new Contributor { Name = "Ligue française de cardiologie", Kind = ContributorKind.Corporate },
        ],
        Publication =
        [
            new PublicationStatement { Function = PublicationFunction.Copyright, Date = "©2014", Year = 2014 },
            new PublicationStatement { Place = "Lyon", Publisher = "Presses du Rhône", Date = "2015", Year = 2015 },
        ],
        Identifiers =
        [
            new RecordIdentifier { Kind = IdentifierKind.Isbn, Text = "0-306-40615-2", Qualifier = "pbk." },
            new RecordIdentifier { Kind = IdentifierKind.Nlm, Text = "101560661" },
        ],
        Languages = [LanguageCode.English],
        MeshHeadings = [new MeshHeading { Heading = "Heart Failure", Qualifiers = ["nursing"], IsMajor = true }],
        Classifications = [new ClassificationNumber { Scheme = CallNumberScheme.Nlm, Text = "WG 370 M958c 2015" }],
        Notes = [new Note { Kind = NoteKind.Bibliography, Text = "Includes bibliographical references." }],
        Material = Material.Book,
    };

    public static SourceRecord Source { get; } = new() { Format = SourceFormat.Marc21, Bytes = new byte[] { 1, 2, 3 } };

    public static RecordOrigin Origin { get; } = RecordOrigin.Of("DNLM", "101560661");

    public static RecordId Id(int number) => new(Guid(number));

    public static Guid Guid(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);

    public static CommandStamp Stamp(int number) =>
        new(new CommandId(Guid(number)), new Actor("cataloger-1"), Start + Duration.FromMinutes(number));

    public static BibliographicRecord Record(int number, BibliographicDescription description) =>
        new(Id(number), description) { AddedAt = Start + Duration.FromMinutes(number) };

    public static BibliographicDescription Titled(string title, int nonFiling = 0) =>
        new() { Title = new TitleStatement { Title = title, NonFiling = nonFiling } };
}
