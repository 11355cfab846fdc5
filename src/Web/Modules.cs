using Microsoft.Extensions.DependencyInjection;
using Wutong.Activities;
using Wutong.Cases;
using Wutong.Essays;
using Wutong.Greening;
using Wutong.LifeCircles;
using Wutong.Lists;
using Wutong.Mentoring;
using Wutong.Open311;
using Wutong.People;
using Wutong.Points;
using Wutong.Posts;
using Wutong.Stations;
using Wutong.Streets;
using Wutong.Suggestions;
using Wutong.Tasks;
using Wutong.Territory;

namespace Wutong.Web;

/// <summary>Every module of the product, in the one place that knows them all.</summary>
public static class Modules
{
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddTerritory()
        .AddPeople()
        .AddTasks()
        .AddCases()
        .AddOpen311()
        .AddStreets()
        .AddPoints()
        .AddPosts()
        .AddActivities()
        .AddMentoring()
        .AddStations()
        .AddFourLists()
        .AddSuggestions()
        .AddEssays()
        .AddGreening()
        .AddLifeCircles();
}
