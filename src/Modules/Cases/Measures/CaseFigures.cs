using Wutong.Cases.Life;
using Wutong.Cases.Records;
using Wutong.Platform.Data;
using Wutong.Platform.Figures;
using Wutong.Platform.Listing;

namespace Wutong.Cases.Measures;

/// <summary>案卷的指标.</summary>
internal static class CaseFigures
{
    /// <summary>A person is never among the public columns, nor what anybody wrote.</summary>
    internal static readonly IReadOnlyList<ListColumn<CaseEventRow>> Columns =
    [
        new("number", "案卷编号", "Case no.", (e, _) => e.CaseNumber, 16, IsPublic: true),
        new("kind", "类别", "Kind", (e, _) => e.KindCode, 16, IsPublic: true),
        new("area", "区划代码", "Area code", (e, _) => e.Place.Finest, 16, IsPublic: true),
        new("happened", "发生时间", "Happened", (e, _) => e.HappenedAtUtc, 20, IsPublic: true),
        new("due", "时限", "Due", (e, _) => e.DueAtUtc, 20, IsPublic: true),
        new("recorded", "登记时间", "Recorded", (e, _) => e.RecordedAtUtc, 20),
        new("note", "说明", "Note", (e, _) => e.Text, 40),
    ];

    public static CountedFigure Reported { get; } = Moves("reported", "上报", "Reported", "这段时间内上报的问题", "problems reported in the period", CaseMove.Report);
    public static CountedFigure Valid { get; } = Count("reported-rightly", "有效上报", "Reported rightly", "上报的问题中，后来立案或当场处置的", "of those reported, registered or settled on the spot", CaseFacts.ValidReports);
    public static CountedFigure Registered { get; } = Moves("registered", "立案", "Registered", "这段时间内立案的次数", "times a case was registered in the period", CaseMove.Register);
    public static CountedFigure RegisteredInTime { get; } = Count("registered-in-time", "按时立案", "Registered in time", "立案中，没有超过受理或核实时限的", "of those registered, within the time for receiving or verifying", CaseFacts.RegisteredInTime);
    public static CountedFigure Rejected { get; } = Moves("rejected", "不予立案", "Not registered", "这段时间内不予立案的问题", "problems not taken up in the period", CaseMove.Reject);
    public static CountedFigure Dispatched { get; } = Moves("dispatched", "派遣", "Dispatched", "这段时间内派遣的次数", "dispatches in the period", CaseMove.Dispatch);
    public static CountedFigure RightlyDispatched { get; } = Count("dispatched-rightly", "准确派遣", "Dispatched rightly", "派遣中，没有被牵头单位退回、也没有收回的", "of those dispatches, neither returned by the lead unit nor recalled", CaseFacts.RightlyDispatched);
    public static CountedFigure Returned { get; } = Moves("returned", "单位退回", "Returned", "这段时间内牵头单位退回的次数", "times a lead unit returned a case in the period", CaseMove.Return);
    public static CountedFigure ToHandle { get; } = Count("to-handle", "应处置", "To be handled", "最后一次定下的处置时限落在这段时间内的案卷，已退回、收回、挂账的不计", "cases whose last handling deadline fell in the period, without those returned, recalled or suspended since", CaseFacts.ToHandle);
    public static CountedFigure Handled { get; } = Count("handled", "已处置", "Handled", "应处置的案卷中，到这段时间结束已处置完成的", "of those to be handled, handled when the period ended", CaseFacts.WereHandled);
    public static CountedFigure HandledInTime { get; } = Count("handled-in-time", "按期处置", "Handled in time", "应处置的案卷中，在时限前处置完成的", "of those to be handled, handled by the deadline", CaseFacts.HandledInTime);
    public static CountedFigure Overdue { get; } = Count("overdue", "超期未处置", "Overdue", "应处置的案卷中，到这段时间结束还没有处置完成的", "of those to be handled, not handled when the period ended", CaseFacts.Overdue);
    public static CountedFigure Settled { get; } = Moves("settled-on-spot", "自处置", "Settled on the spot", "这段时间内发现并当场处置的问题", "problems found and settled on the spot in the period", CaseMove.SettleOnSpot);
    public static CountedFigure Finished { get; } = Moves("finished", "处置完成", "Finished", "这段时间内各单位都报完成的次数，返工后再报另计", "times all units had handed in their parts, in the period; after rework it counts again", CaseMove.Finish);
    public static CountedFigure SentBack { get; } = Moves("sent-back", "核查返工", "Sent back", "这段时间内核查不合格、打回返工的次数", "times a case did not pass and was sent back, in the period", CaseMove.SendBack);
    public static CountedFigure ToClose { get; } = Count("to-close", "应结案", "To be closed", "核查时限落在这段时间内的案卷，按最后一次处置完成计", "handled cases whose time for checking fell in the period, by the last time they were handled", CaseFacts.ToClose);
    public static CountedFigure Closed { get; } = Count("closed", "已结案", "Closed", "应结案的案卷中，到这段时间结束已核查通过的", "of those to be closed, passed when the period ended", CaseFacts.WereClosed);
    public static CountedFigure ClosedInTime { get; } = Count("closed-in-time", "按期结案", "Closed in time", "应结案的案卷中，在核查时限前通过的", "of those to be closed, passed within the time for checking", CaseFacts.ClosedInTime);
    public static CountedFigure Passed { get; } = Moves("passed", "核查通过", "Passed", "这段时间内由未参与处置的人核查通过的案卷", "cases passed in the period by somebody who did not handle them", CaseMove.Pass);
    public static CountedFigure Suspended { get; } = Moves("suspended", "挂账", "Suspended", "这段时间内挂账的次数", "times a case was suspended in the period", CaseMove.Suspend);
    public static CountedFigure Reopened { get; } = Moves("reopened", "重新处置", "Reopened", "这段时间内回访不满意或复发、重新处置的次数", "times a case was handled again in the period", CaseMove.Reopen);
    public static CountedFigure Satisfied { get; } = Moves("satisfied", "回访满意", "Satisfied", "这段时间内回访满意的次数", "times a reporter was asked and content, in the period", CaseMove.ConfirmSatisfied);

    public static CountedFigure Visited { get; } = Count("visited-again", "回访", "Visited again", "这段时间内回访的次数：满意的和重新处置的", "times a reporter was asked in the period: content, or handled again", CaseFacts.Visited);
    public static CountedFigure Whistles { get; } = Count("whistles", "吹哨", "Whistles", "派遣中，同时请了协办单位的", "of those dispatches, with joint units called at once", CaseFacts.Whistles);

    public static RateFigure ValidRate { get; } = Rate("valid-rate", "有效上报率", "Rate of right reports", Valid, Reported);
    public static RateFigure RegisteredInTimeRate { get; } = Rate("registered-in-time-rate", "按时立案率", "Registered-in-time rate", RegisteredInTime, Registered);
    public static RateFigure DispatchRate { get; } = Rate("dispatch-rate", "准确派遣率", "Right-dispatch rate", RightlyDispatched, Dispatched);
    public static RateFigure HandledRate { get; } = Rate("handled-rate", "处置率", "Handling rate", Handled, ToHandle);
    public static RateFigure HandledInTimeRate { get; } = Rate("handled-in-time-rate", "按期处置率", "Handled-in-time rate", HandledInTime, ToHandle);
    public static RateFigure ClosedRate { get; } = Rate("closed-rate", "结案率", "Closing rate", Closed, ToClose);
    public static RateFigure ClosedInTimeRate { get; } = Rate("closed-in-time-rate", "按期结案率", "Closed-in-time rate", ClosedInTime, ToClose);
    public static RateFigure ReworkRate { get; } = Rate("rework-rate", "返工率", "Rework rate", SentBack, Finished);
    public static RateFigure SatisfiedRate { get; } = Rate("satisfied-rate", "回访满意率", "Satisfied rate", Satisfied, Visited);
    public static RateFigure WhistleRate { get; } = Rate("whistle-rate", "吹哨率", "Whistle rate", Whistles, Dispatched);

    public static IReadOnlyList<Figure> All { get; } =
    [
        Reported, Valid, Registered, RegisteredInTime, Rejected, Dispatched, RightlyDispatched, Returned, ToHandle, Handled, HandledInTime, Overdue, Settled, Finished, SentBack, ToClose, Closed, ClosedInTime, Passed, Suspended, Reopened, Satisfied, Visited, Whistles,
        ValidRate, RegisteredInTimeRate, DispatchRate, HandledRate, HandledInTimeRate, ClosedRate, ClosedInTimeRate, ReworkRate, SatisfiedRate, WhistleRate,
    ];

    private static FactFigure<CaseEventRow> Moves(string code, string zh, string en, string formulaZh, string formulaEn, CaseMove move) => Count(code, zh, en, formulaZh, formulaEn, (db, ask) => CaseFacts.Moves(db, ask, move));

    private static FactFigure<CaseEventRow> Count(string code, string zh, string en, string formulaZh, string formulaEn, Func<AppDb, FigureAsk, IQueryable<CaseEventRow>> counted) =>
        new("cases." + code, zh, en, formulaZh, formulaEn, "件", "cases", IsPublic: true, CasesPermissions.See, counted, Columns, e => $"cases/{e.CaseId}");

    private static RateFigure Rate(string code, string zh, string en, CountedFigure numerator, CountedFigure denominator) =>
        new("cases." + code, zh, en, $"{numerator.NameZh} ÷ {denominator.NameZh}", $"{numerator.NameEn} ÷ {denominator.NameEn}", IsPublic: true, CasesPermissions.See, numerator, denominator);
}
