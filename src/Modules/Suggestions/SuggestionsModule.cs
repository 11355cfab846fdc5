using Microsoft.Extensions.DependencyInjection;
using Wutong.People;
using Wutong.Platform.Access;
using Wutong.Platform.Data;
using Wutong.Platform.Desk;
using Wutong.Platform.Figures;
using Wutong.Platform.Forms;
using Wutong.Platform.Frame;
using Wutong.Platform.Hosting;
using Wutong.Platform.Laws;
using Wutong.Platform.Notices;
using Wutong.Platform.Outside;
using Wutong.Platform.Writing;
using Wutong.Suggestions.Deciding;
using Wutong.Suggestions.Making;
using Wutong.Suggestions.Measures;
using Wutong.Suggestions.Records;
using Wutong.Suggestions.Telling;
using Wutong.Suggestions.Views;

namespace Wutong.Suggestions;

/// <summary>建言献策: everything the host may touch; no other module asks anything of it.</summary>
public static class SuggestionsModule
{
    public static IServiceCollection AddSuggestions(this IServiceCollection services)
    {
        foreach (var figure in SuggestionFigures.All) services.AddFigure(figure);
        foreach (var law in SuggestionLaws.All) services.AddLaw(law);
        return services.AddSingleton<IModelPart, SuggestionsModel>().AddSingleton<SuggestionReward>().AddSingleton<IFollower, SuggestionErasure>()
            .AddScoped<SuggestionReading>().AddScoped<INoticeSource, SuggestionNotices>().AddScoped<IOutsideText, SuggestionTexts>().AddScoped<IPersonalData, SuggestionData>().AddDeskSource<SuggestionsDesk>()
            .AddPagesOf(typeof(SuggestionsModule)).AddRecordKind(SuggestionWords.Kind, "建议", "Suggestion", number => "suggestions/" + number)
            .AddNav(new("建言献策", "Suggestions", "book", "suggestions", 32, OnPhone: false, Needs: SuggestionsPermissions.Own))
            .AddPermission(SuggestionsPermissions.Own, Roles.Resident)
            .AddPermission(SuggestionsPermissions.Decide, Roles.District, Roles.Subdistrict, Roles.Community)
            .AddCommand<MakeSuggestion, MakeSuggestionHandler>("suggestions.make")
            .AddCommand<WithdrawSuggestion, WithdrawSuggestionHandler>("suggestions.withdraw")
            .AddCommand<MakeNeed, MakeNeedHandler>("suggestions.make-need")
            .AddCommand<MakeCase, MakeCaseHandler>("suggestions.make-case")
            .AddCommand<AnswerSuggestion, AnswerSuggestionHandler>("suggestions.answer");
    }
}
