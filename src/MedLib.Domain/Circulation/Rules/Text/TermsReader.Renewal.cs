using MedLib.Domain.Circulation.Terms;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <content>Renewal and recall.</content>
internal sealed partial class TermsReader
{
    private bool Renew() =>
        _at.Skips("without", "limit") ? Often(Term<int>.None)
        : _at.Skips("by") ? RenewBy()
        : _at.Skips("from") ? RenewFrom()
        : _at.Skips("in") ? RenewIn()
        : _at.Skips("any", "time") ? Says(RulePart.RenewalNotBefore, _terms with { RenewalNotBefore = Term<LoanPeriod.Rolling>.None })
        : _at.Skips("while", "awaited") ? RenewWhileAwaited()
        : _at.Skips("automatically") ? RenewAutomatically()
        : _at.Skips("on", "request") ? Says(RulePart.AutomaticRenewal, _terms with { AutomaticRenewal = Term<AutomaticRenewalTerms>.None })
        : _at.TakesNumber(out int times, "a number of times, or by, from, in the last, any time, while awaited, automatically, on request")
            && (_at.Skips("times") || _at.Skips("time") || _at.Fails("times")) && Often(times);

    private bool Often(Term<int> times) => _at.Skips("unseen")
        ? Says(RulePart.UnseenRenewals, _terms with { UnseenRenewals = times })
        : Says(RulePart.Renewals, _terms with { Renewals = times });

    private bool RenewBy()
    {
        if (_at.Skips("the", "same"))
        {
            return Says(RulePart.RenewalPeriod, _terms with { RenewalPeriod = Term<LoanPeriod>.None });
        }

        return PeriodText.Read(_at, _names, out LoanPeriod? period) && Says(RulePart.RenewalPeriod, _terms with { RenewalPeriod = period });
    }

    private bool RenewFrom()
    {
        Term<RenewedFrom>? from =
            _at.Skips("usual") ? Term<RenewedFrom>.None
            : _at.Skips("renewal") ? RenewedFrom.Renewal
            : _at.Skips("due") ? _at.Skips("unless", "overdue") ? RenewedFrom.DueUnlessOverdue : RenewedFrom.Due
            : null;
        return from is { } found ? Says(RulePart.RenewalFrom, _terms with { RenewalFrom = found }) : _at.Fails("renewal, due, due unless overdue or usual");
    }

    private bool RenewIn() =>
        _at.Demands("the", "last") && PeriodText.Read(_at, out LoanPeriod.Rolling? last)
        && Says(RulePart.RenewalNotBefore, _terms with { RenewalNotBefore = last });

    private bool RenewWhileAwaited()
    {
        Term<WhileAwaited>? awaited =
            _at.Skips("usual") ? Term<WhileAwaited>.None
            : _at.Skips("refused") ? WhileAwaited.Refused
            : _at.Skips("allowed") ? WhileAwaited.Allowed
            : _at.Skips("if", "another") && _at.Demands("copy", "serves") ? WhileAwaited.IfAnotherCopyServes
            : null;
        return awaited is { } found
            ? Says(RulePart.RenewalWhileAwaited, _terms with { RenewalWhileAwaited = found })
            : _at.Fails("refused, allowed, if another copy serves or usual");
    }

    private bool RenewAutomatically()
    {
        var automatic = new AutomaticRenewalTerms();
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (_at.Skips("owing"))
            {
                if (!Money(out var owed))
                {
                    return false;
                }

                automatic = automatic with { MostOwed = owed };
            }
            else if (_at.Skips("until", "day"))
            {
                if (!_at.Takes(PeriodText.Date, out NodaTime.LocalDate day, "a day such as 2026-12-31"))
                {
                    return false;
                }

                automatic = automatic with { StopOn = day };
            }
            else if (_at.Demands("until") && PeriodText.Read(_at, out LoanPeriod.Rolling? after))
            {
                automatic = automatic with { StopAfter = after };
            }
            else
            {
                return false;
            }
        }

        return Says(RulePart.AutomaticRenewal, _terms with { AutomaticRenewal = automatic });
    }

    private bool Keep()
    {
        if (_at.Skips("without", "limit"))
        {
            return Says(RulePart.RenewalCeiling, _terms with { RenewalCeiling = Term<LoanPeriod.Rolling>.None });
        }

        return _at.Demands("at", "most") && PeriodText.Read(_at, out LoanPeriod.Rolling? ceiling)
            && Says(RulePart.RenewalCeiling, _terms with { RenewalCeiling = ceiling });
    }

    private bool Recall()
    {
        var recall = new RecallTerms();
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (_at.Skips("not", "restored"))
            {
                recall = recall with { RestoredOnWithdrawal = false };
            }
            else if (_at.Skips("guaranteed"))
            {
                if (!PeriodText.Read(_at, out LoanPeriod.Rolling? guaranteed))
                {
                    return false;
                }

                recall = recall with { Guaranteed = guaranteed };
            }
            else if (_at.Skips("overdue", "within"))
            {
                if (!PeriodText.Read(_at, out LoanPeriod.Rolling? overdue))
                {
                    return false;
                }

                recall = recall with { ReturnOverdueWithin = overdue };
            }
            else if (_at.Demands("return", "within") && PeriodText.Read(_at, out LoanPeriod.Rolling? within))
            {
                recall = recall with { ReturnWithin = within };
            }
            else
            {
                return false;
            }
        }

        return Says(RulePart.Recall, _terms with { Recall = recall });
    }
}
