using System.Text.Json;
using System.Text.Json.Serialization;
using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Acquisitions.Invoices;
using MedLib.Domain.Acquisitions.Orders;
using MedLib.Domain.Acquisitions.Vendors;
using MedLib.Domain.Cataloging;
using MedLib.Domain.Cataloging.Descriptions;
using MedLib.Domain.Circulation;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Circulation.Borrowers.Delegation;
using MedLib.Domain.Circulation.Borrowers.Leaving;
using MedLib.Domain.Circulation.Borrowers.Personnel;
using MedLib.Domain.Circulation.DueDates;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Lists;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Classification;
using MedLib.Domain.Classification.Shelving;
using MedLib.Domain.Commands;
using MedLib.Domain.Exchange;
using MedLib.Domain.Finance;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Identifiers.Checking;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MedLib.Domain.Json;

/// <summary>The converters of the library's types; none of them is put on a type, so that the types stay free of JSON.</summary>
internal static class MedLibConverters
{
    public static JsonConverter[] All { get; } =
    [
        .. Ids(),
        .. Codes(),
        .. Texts(),
        .. Enums(),
        .. Lists(),
        .. LendingRuleConverters.All,
        .. LendingProfileConverters.All,
    ];

    private static JsonConverter[] Ids() =>
    [
        new GuidIdConverter<CommandId>(),
        new GuidIdConverter<RecordId>(),
        new GuidIdConverter<HoldingId>(),
        new GuidIdConverter<ItemId>(),
        new GuidIdConverter<BorrowerId>(),
        new GuidIdConverter<LoanId>(),
        new GuidIdConverter<RequestId>(),
        new GuidIdConverter<RequestQueueId>(),
        new GuidIdConverter<LossEpisodeId>(),
        new GuidIdConverter<FeeLedgerId>(),
        new GuidIdConverter<FeeChargeId>(),
        new GuidIdConverter<FundId>(),
        new GuidIdConverter<OrderId>(),
        new GuidIdConverter<OrderLineId>(),
        new GuidIdConverter<InvoiceId>(),
    ];

    private static JsonConverter[] Codes() =>
    [
        new TextConverter<Permission>(static text => new(text), static value => value.Name),
        new TextConverter<SubjectScheme>(static text => new(text), static value => value.Code),
        new TextConverter<Material>(static text => new(text), static value => value.Code),
        new TextConverter<LanguageCode>(static text => new(text), static value => value.Code),
        new TextConverter<IdentifierKind>(static text => new(text), static value => value.Code),
        new TextConverter<NoteKind>(static text => new(text), static value => value.Code),
        new TextConverter<SourceFormat>(static text => new(text), static value => value.Code),
        new TextConverter<CallNumberScheme>(static text => new(text), static value => value.Code),
        new TextConverter<BorrowerCategory>(static text => new(text), static value => value.Code),
        new TextConverter<BlockReason>(static text => new(text), static value => value.Code),
        new TextConverter<FeeKind>(static text => new(text), static value => value.Code),
        new TextConverter<FeeReason>(static text => new(text), static value => value.Code),
        new TextConverter<CostCenterCode>(static text => new(text), static value => value.Code),
        new TextConverter<ServicePointCode>(static text => new(text), static value => value.Code),
        new TextConverter<LocationCode>(static text => new(text), static value => value.Code),
        new TextConverter<ItemCategory>(static text => new(text), static value => value.Code),
        new TextConverter<LoanType>(static text => new(text), static value => value.Code),
        new TextConverter<LoanPurpose>(static text => new(text), static value => value.Code),
        new TextConverter<UnitCode>(static text => new(text), static value => value.Code),
        new TextConverter<WithdrawalReason>(static text => new(text), static value => value.Code),
        new TextConverter<VendorCode>(static text => new(text), static value => value.Code),
        new TextConverter<FundCode>(static text => new(text), static value => value.Code),
        new TextConverter<InvoiceNumber>(static text => new(text), static value => value.Text),
    ];

    private static JsonConverter[] Texts() =>
    [
        new TextConverter<Instant>(static text => InstantPattern.ExtendedIso.Parse(text).Value, InstantPattern.ExtendedIso.Format),
        new TextConverter<LocalDate>(static text => LocalDatePattern.Iso.Parse(text).Value, LocalDatePattern.Iso.Format),
        new TextConverter<LocalTime>(static text => LocalTimePattern.ExtendedIso.Parse(text).Value, LocalTimePattern.ExtendedIso.Format),
        new TextConverter<Duration>(static text => DurationPattern.JsonRoundtrip.Parse(text).Value, DurationPattern.JsonRoundtrip.Format),
        new TextConverter<Money>(Money.Parse, static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Currency>(Currency.Parse, static value => value.IsNone ? null : value.Code),
        new TextConverter<Barcode>(static text => Barcode.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Isbn>(static text => Isbn.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Issn>(static text => Issn.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<NlmUniqueId>(static text => NlmUniqueId.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<NlmLegacyId>(static text => NlmLegacyId.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Ismn>(static text => Ismn.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Ean>(static text => Ean.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Lccn>(static text => Lccn.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<OclcNumber>(static text => OclcNumber.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Doi>(static text => Doi.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<PubMedId>(static text => PubMedId.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<PmcId>(static text => PmcId.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Orcid>(static text => Orcid.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Isni>(static text => Isni.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<Isil>(static text => Isil.Parse(text), static value => value.IsNone ? null : value.ToString()),
        new TextConverter<ShelfKey>(ShelfKey.FromStored, static value => value.Value),
    ];

    private static JsonConverter[] Enums() =>
    [
        Words<FindingSeverity>(),
        Words<MoveCause>(),
        Words<LossCause>(),
        Words<DueCause>(),
        Words<DueLimitKind>(),
        Words<ReturnEvidence>(),
        Words<RequestKind>(),
        Words<BlockedAct>(),
        Words<ProxyScope>(),
        Words<ProxyNotices>(),
        Words<FeedFields>(),
        Words<RequestStage>(),
        Words<LoanEnding>(),
        Words<ContributorKind>(),
        Words<PublicationFunction>(),
        Words<ItemCondition>(),
        Words<PrefixShelf>(),
        Words<ItemMarkKind>(),
        Words<IsoDayOfWeek>(),
        Words<FeeEntryKind>(),
        Words<LostItemReturn>(),
        Words<OrderState>(),
        Words<ReceiptStatus>(),
        Words<PaymentStatus>(),
        Words<InvoiceState>(),
        Words<FundPostingKind>(),
        Words<ImportOutcome>(),
        Words<ExportOutcome>(),
        Words<StandardNumberKind>(),
    ];

    private static JsonConverter[] Lists() =>
    [
        new ValueListConverter<string>(),
        new ValueListConverter<Finding>(),
        new ValueListConverter<FindingArg>(),
        new ValueListConverter<Permission>(),
        new ValueListConverter<OverrideGrant>(),
        new ValueListConverter<Contributor>(),
        new ValueListConverter<PublicationStatement>(),
        new ValueListConverter<PhysicalDescription>(),
        new ValueListConverter<RecordIdentifier>(),
        new ValueListConverter<LanguageCode>(),
        new ValueListConverter<MeshHeading>(),
        new ValueListConverter<SubjectHeading>(),
        new ValueListConverter<ClassificationNumber>(),
        new ValueListConverter<Note>(),
        new ValueListConverter<ElectronicLocation>(),
        new ValueListConverter<LocationPractice>(),
        new ValueListConverter<ItemMarkKind>(),
        new ValueListConverter<ItemId>(),
        new ValueListConverter<Barcode>(),
        new ValueListConverter<ManualBlock>(),
        new ValueListConverter<Obligation>(),
        new ValueListConverter<ProxyAuthorization>(),
        new ValueListConverter<LoanId>(),
        new AccountLoanConverter(),
        new ValueListConverter<AccountLoan>(),
        new ValueListConverter<DueLimit>(),
        new ValueListConverter<AccountSuspension>(),
        new ValueListConverter<RequestId>(),
        new ValueListConverter<Request>(),
        new ValueListConverter<FeeEntry>(),
        new ValueListConverter<NewCharge>(),
        new ValueListConverter<LossEpisodeId>(),
        new ValueListConverter<OpeningHours>(),
        new ValueListConverter<WeeklyOpening>(),
        new ValueListConverter<OpeningException>(),
        new ValueListConverter<FundId>(),
        new ValueListConverter<OrderLine>(),
        new ValueListConverter<OrderLineDetails>(),
        new ValueListConverter<ReceivedItem>(),
        new ValueListConverter<LinePayment>(),
        new ValueListConverter<InvoiceLine>(),
        new ValueListConverter<PaymentForLine>(),
        new ValueListConverter<FundPosting>(),
        new ValueListConverter<StandardNumberReading>(),
    ];

    internal static JsonStringEnumConverter<T> Words<T>()
        where T : struct, Enum => new(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false);
}
