using System.Text.Json;
using System.Text.Json.Serialization;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Circulation.Profiles;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Json;

/// <summary>The converters of a lending profile and of its calendars.</summary>
internal static class LendingProfileConverters
{
    public static JsonConverter[] All { get; } =
    [
        new ZoneConverter(),
        new TextConverter<CalendarCode>(static text => new(text), static value => value.Code),
        new TextConverter<AnnualDate>(static text => AnnualDatePattern.Iso.Parse(text).Value, AnnualDatePattern.Iso.Format),
        MedLibConverters.Words<StandingCount>(),
        MedLibConverters.Words<Comparison>(),
        MedLibConverters.Words<BlockedAct>(),
        MedLibConverters.Words<QueueKey>(),
        MedLibConverters.Words<PickupRule>(),
        MedLibConverters.Words<NoticeRecipient>(),
        MedLibConverters.Words<LostReturnControl>(),
        new ValueListConverter<OpeningCalendar>(),
        new ValueListConverter<YearlyException>(),
        new ValueListConverter<ServicePoint>(),
        new ValueListConverter<LocationCode>(),
        new ValueListConverter<BlockRule>(),
        new ValueListConverter<QueueKey>(),
        new ValueListConverter<Distance>(),
        new ValueListConverter<NoticeStep>(),
        new ValueListConverter<LostReturnRule>(),
        new ValueListConverter<UnitPayer>(),
        new ValueListConverter<FeeKind>(),
        new ValueListConverter<ProfileReason>(),
    ];

    /// <summary>A zone by its id of the tz database.</summary>
    private sealed class ZoneConverter : JsonConverter<DateTimeZone>
    {
        public override DateTimeZone Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var id = reader.TokenType is JsonTokenType.String ? reader.GetString()! : throw new JsonException("A text was expected.");
            return string.Equals(id, DateTimeZone.Utc.Id, StringComparison.Ordinal)
                ? DateTimeZone.Utc
                : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) ?? throw new JsonException("The text is no time zone of the tz database.");
        }

        public override void Write(Utf8JsonWriter writer, DateTimeZone value, JsonSerializerOptions options) => writer.WriteStringValue(value.Id);
    }
}
