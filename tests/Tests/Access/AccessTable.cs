namespace Wutong.Tests.Access;

/// <summary>
/// 谁可以做什么: written by hand from what each role is for, and kept apart from the policies in src, so that one can be held against the other.
/// Every endpoint of the program stands here; one that does not fails the build.
/// </summary>
internal static class AccessTable
{
    private static readonly string[]
        Everybody = [.. Who.All.Select(w => w.Role)],
        SignedIn = [.. Who.All.Select(w => w.Role).Where(r => r != "visitor")],
        Nobody = [],
        TaskPeople = ["district", "subdistrict", "community", "grid", "checker", "handler", "unit-lead"],
        Register = ["system", "district", "subdistrict", "community", "grid", "checker", "handler", "unit-lead", "editor"],
        Staff = ["system", "security", "auditor", "district", "subdistrict", "community", "grid", "checker", "handler", "unit-lead", "editor"],
        PersonPeople = ["district", "subdistrict", "community", "unit-lead"],
        StreetPeople = ["district", "subdistrict", "community", "grid", "checker"],
        Keepers = ["system", "district"],
        Givers = ["district", "subdistrict", "community"],
        Doers = ["handler", "unit-lead"],
        Checkers = ["district", "subdistrict", "checker"],
        Enterers = ["district", "subdistrict", "community", "grid", "checker"],
        Supervision = ["checker"],
        Command = ["district", "subdistrict"];

    /// <summary>GET endpoints: who gets in, and the addresses under which every reader is tried. {task}, {unit}, {file}, {area} go through all of theirs.</summary>
    public static readonly Dictionary<string, (string[] Roles, string[] Addresses)> Gets = new(StringComparer.Ordinal)
    {
        ["/"] = (Everybody, ["", "en/"]),
        ["/kit"] = (Everybody, ["kit"]),
        ["/nearby"] = (Everybody, ["nearby", "nearby?q=canary"]),
        ["/circle"] = (Everybody, ["circle"]),
        ["/circle/{Code}"] = (Everybody, ["circle/140213066012"]),
        ["/circle/{Code}/sheet"] = (Everybody, ["circle/140213066012/sheet"]),
        ["/circle/{code}/sheet.svg"] = (Everybody, ["circle/140213066012/sheet.svg"]),
        ["/circle/{code}/sheet.pdf"] = (Everybody, ["circle/140213066012/sheet.pdf"]),
        ["/circle/{code}/sheet.png"] = (Everybody, ["circle/140213066012/sheet.png"]),
        ["/circle/tiles/{edition:int}/{z:int}/{x:int}/{y:int}.webp"] = (Everybody, ["circle/tiles/1/14/13347/6177.webp"]),
        ["/circle/export.xlsx"] = (Everybody, ["circle/export.xlsx"]),
        ["/circle/export.csv"] = (Everybody, ["circle/export.csv"]),
        ["/circle/{code}/export.xlsx"] = (Everybody, ["circle/140213066012/export.xlsx"]),
        ["/facilities/export.xlsx"] = (Everybody, ["facilities/export.xlsx"]),
        ["/facilities/export.csv"] = (Everybody, ["facilities/export.csv"]),
        ["/api/circle/communities.geojson"] = (Everybody, ["api/circle/communities.geojson"]),
        ["/gaps"] = (Everybody, ["gaps"]),
        ["/facilities"] = (Everybody, ["facilities", "facilities?q=canary"]),
        ["/facilities/{Code}"] = (Everybody, ["facilities/140213066012-F001"]),
        ["/method"] = (Everybody, ["method"]),
        ["/api/circle/around.geojson"] = (Everybody, ["api/circle/around.geojson?lon=113.3&lat=40.09"]),
        ["/health/live"] = (Everybody, ["health/live"]),
        ["/health/ready"] = (Everybody, ["health/ready"]),
        ["/large-text"] = (Everybody, ["large-text?on=true"]),
        ["/sign-in"] = (Everybody, ["sign-in"]),
        ["/sign-in/phone"] = (Everybody, ["sign-in/phone"]),
        ["/sign-in/outside"] = (Everybody, ["sign-in/outside", "sign-in/outside?back=/people/roles"]),
        ["/sign-in/outside/answer"] = (Everybody, ["sign-in/outside/answer?why=unknown"]),
        ["/sign-out"] = (Everybody, ["sign-out"]),
        ["/start"] = (Everybody, ["start"]),
        ["/invite/{Token}"] = (Everybody, ["invite/nothing"]),
        ["/figures"] = (Everybody, ["figures"]),
        ["/figures/{Code}"] = (Everybody, ["figures/tasks.given", "figures/tasks.given?view=public", "figures/tasks.given?area={area}", "figures/tasks.overdue?area={area}", "figures/tasks.on-time-rate", "figures/streets.shops", "figures/streets.walks", "figures/streets.signed-rate?area={area}"]),
        ["/figures/{code}/records"] = (Everybody, ["figures/tasks.given/records?format=json", "figures/tasks.given/records?format=csv&view=public", "figures/tasks.given/records?format=json&area={area}", "figures/tasks.due/records?format=csv", "figures/streets.shops/records?format=json", "figures/streets.visits/records?format=csv&area={area}"]),
        ["/api/openapi.json"] = (Everybody, ["api/openapi.json"]),
        ["/api/figures"] = (Everybody, ["api/figures"]),
        ["/api/figures/{code}"] = (Everybody, ["api/figures/tasks.given", "api/figures/tasks.given?area={area}"]),

        ["/more"] = (Everybody, ["more", "en/more"]),
        ["/audit"] = (["auditor"], ["audit", "audit?command=people.unmask-contact", "en/audit"]),
        ["/audit/export"] = (["auditor"], ["audit/export?format=json", "audit/export?format=csv&from=2026-01-01"]),
        ["/laws"] = (["system", "auditor", "district"], ["laws"]),

        ["/desk"] = (SignedIn, ["desk", "en/desk"]),
        ["/me"] = (SignedIn, ["me"]),
        ["/me/export.{format}"] = (SignedIn, ["me/export.json", "me/export.csv"]),
        ["/me/outside"] = (SignedIn, ["me/outside"]),
        ["/me/outside/begin"] = (SignedIn, ["me/outside/begin"]),
        ["/me/password"] = (SignedIn, ["me/password"]),
        ["/me/second-factor"] = (SignedIn, ["me/second-factor"]),
        ["/notices"] = (SignedIn, ["notices"]),
        ["/outside"] = (["system"], ["outside", "outside?state=Sent", "outside?edit={account}"]),
        ["/search"] = (SignedIn, ["search?q=canary", "search?q=canary&kind=task", "search?q=canary&kind=estate", "search?q=canary&kind=person", "search?q=canary&kind=shop", "search?q={number}"]),
        ["/people/accounts"] = (["system", "security"], ["people/accounts"]),
        ["/people/accounts/{Id:guid}"] = (["system", "security"], ["people/accounts/{account}"]),
        ["/people/persons"] = (PersonPeople, ["people/persons", "people/persons?q=canary"]),
        ["/people/persons/{Id:guid}"] = (PersonPeople, ["people/persons/{person}"]),
        ["/people/roles"] = (["security"], ["people/roles"]),

        ["/tasks"] = (TaskPeople, ["tasks", "tasks?done=1", "en/tasks"]),
        ["/tasks/list"] = (TaskPeople, ["tasks/list", "tasks/list?area={area}", "tasks/list?unit={unit}", "tasks/list?state=Given"]),
        ["/tasks/export"] = (TaskPeople, ["tasks/export?format=json", "tasks/export?format=csv&area={area}", "tasks/export?format=json&unit={unit}"]),
        ["/tasks/{Id:guid}"] = (TaskPeople, ["tasks/{task}"]),
        ["/tasks/give"] = (Givers, ["tasks/give"]),
        ["/report"] = (Everybody, ["report", "report?kind=lamp", "en/report?kind=manhole", "report?kind=lamp&lon=113.3&lat=40.08"]),
        ["/report/{Ref}"] = (Everybody, ["report/{case-number}-22222222", "report/nothing"]),
        ["/cases"] = (TaskPeople, ["cases", "cases?all=1", "cases?all=1&area={area}", "cases?all=1&unit={unit}", "cases?all=1&stage=Dispatched", "en/cases?all=1"]),
        ["/cases/{Id:guid}"] = (TaskPeople, ["cases/{case}"]),
        ["/cases/export"] = (TaskPeople, ["cases/export?format=json", "cases/export?format=csv&area={area}", "cases/export?format=json&unit={unit}"]),
        ["/cases/enter"] = (Enterers, ["cases/enter"]),
        ["/files/{id:guid}"] = (Everybody, ["files/{file}"]), // each file by its own rule: a stranger gets 404
        ["/files/{id:guid}/thumb"] = (Everybody, ["files/{file}/thumb"]),

        ["/open311"] = (Everybody, ["open311", "en/open311"]),
        ["/open311/states.json"] = (Everybody, ["open311/states.json"]),
        ["/open311/states.csv"] = (Everybody, ["open311/states.csv"]),
        ["/open311/v2/{**path}"] = (Everybody, ["open311/v2/discovery.xml", "open311/v2/services.json", "open311/v2/requests.json", "open311/v2/requests/{case-number}.xml", "open311/v2/servicerequestupdates.xml"]),
        ["/open311/keys"] = (["system"], ["open311/keys"]),
        ["/open311/peers"] = (["system"], ["open311/peers", "open311/peers?state=Sent", "en/open311/peers"]),

        ["/calendar"] = (SignedIn, ["calendar", "calendar?year=2022"]),
        ["/lists"] = (Staff, ["lists"]),
        ["/lists/{Code}"] = (Staff, ["lists/road-chief-duties", "lists/shop-five-duties", "lists/road-patrol-checks"]),

        ["/streets/roads"] = (Everybody, ["streets/roads", "streets/roads?only=gaps", "en/streets/roads?area={area}"]),
        ["/streets/roads/export"] = (Everybody, ["streets/roads/export?format=json", "streets/roads/export?format=csv&area={area}"]),
        ["/streets/roads/{Code}"] = (Everybody, ["streets/roads/canary-road", "en/streets/roads/canary-road"]),
        ["/streets/roads/{Code}/appoint"] = (Givers, ["streets/roads/canary-road/appoint"]),
        ["/streets/roads/{Code}/end/{Chief:guid}"] = (Givers, ["streets/roads/canary-road/end/{chief}"]),
        ["/streets/roads/{Code}/patrol"] = (StreetPeople, ["streets/roads/canary-road/patrol"]),
        ["/streets/patrols"] = (StreetPeople, ["streets/patrols", "streets/patrols?only=overdue"]),
        ["/streets/markets"] = (Everybody, ["streets/markets", "en/streets/markets"]),
        ["/streets/markets/new"] = (Givers, ["streets/markets/new"]),
        ["/streets/markets/{Id:guid}/change"] = (Givers, ["streets/markets/{market}/change"]),
        ["/streets/shops"] = (StreetPeople, ["streets/shops", "streets/shops?which=unsigned", "streets/shops?area={area}", "en/streets/shops?road=canary-road"]),
        ["/streets/shops/export"] = (StreetPeople, ["streets/shops/export?format=json", "streets/shops/export?format=csv&area={area}", "streets/shops/export?format=json&which=unsigned"]),
        ["/streets/shops/{Code}"] = (StreetPeople, ["streets/shops/{shop}"]),
        ["/streets/shops/{Code}/agreement"] = (StreetPeople, ["streets/shops/{shop}/agreement"]),
        ["/streets/shops/new"] = (Givers, ["streets/shops/new"]),
        ["/streets/shops/{Code}/change"] = (Givers, ["streets/shops/{shop}/change"]),
        ["/streets/shops/import"] = (Givers, ["streets/shops/import"]),
        ["/streets/shops/import/returned.xlsx"] = (Givers, ["streets/shops/import/returned.xlsx?file=0"]),

        ["/territory"] = (Register, ["territory", "territory?kind=estates"]),
        ["/territory/{Code}"] = (Register, ["territory/{area-page}"]),
        ["/territory/{Word}/{Code}"] = (Register, ["territory/estate/{estate}"]),
        ["/territory/new/{Word}"] = (Keepers, ["territory/new/estate", "territory/new/area?area={area}", "territory/new/zone"]),
        ["/territory/{Word}/{Code}/change"] = (Keepers, ["territory/estate/{estate}/change"]),
        ["/territory/{Word}/{Code}/retire"] = (Keepers, ["territory/estate/{estate}/retire"]),
        ["/territory/export.{format}"] = (Register, ["territory/export.csv?kind=estates", "territory/export.csv?kind=zones&area={area}"]),
        ["/territory/import"] = (["system"], ["territory/import"]),
        ["/territory/import/returned.xlsx"] = (["system"], ["territory/import/returned.xlsx?file=0"]),
    };

    /// <summary>Commands on the API: who may run them on what is theirs, and a body that can be understood.</summary>
    public static readonly Dictionary<string, (string[] Roles, string Body)> Commands = new(StringComparer.Ordinal)
    {
        ["tasks.give"] = (Givers, """{"title":"巡查一遍","standard":"巡查到位","area":"{own-area}","unitId":"{own-unit}","evidence":"visit","limit":{"unit":"workingDays","amount":1}}"""),
        ["tasks.give-again"] = (Givers, """{"task":"{own-task}","unitId":"{own-unit}","limit":{"unit":"workingDays","amount":1}}"""),
        ["tasks.withdraw"] = (Givers, """{"task":"{own-task}","reason":"不办了"}"""),
        ["tasks.answer-extension"] = (Givers, """{"task":"{own-task}","isGranted":true}"""),
        ["tasks.accept"] = (Doers, """{"task":"{own-task}"}"""),
        ["tasks.return"] = (Doers, """{"task":"{own-task}","reason":"不是我们的"}"""),
        ["tasks.finish"] = (Doers, """{"task":"{own-task}","note":"办好了","evidence":[]}"""),
        ["tasks.ask-extension"] = (Doers, """{"task":"{own-task}","limit":{"unit":"workingDays","amount":9},"reason":"要等材料"}"""),
        ["tasks.close"] = (Checkers, """{"task":"{own-task}"}"""),
        ["tasks.send-back"] = (Checkers, """{"task":"{own-task}","reason":"不合格"}"""),
        ["tasks.urge"] = (["district", "subdistrict", "community", "checker"], """{"task":"{own-task}"}"""),
        ["tasks.supervise"] = (["district", "subdistrict"], """{"task":"{own-task}","reason":"要紧","until":"{soon}"}"""),
        ["tasks.instruct"] = (["district", "subdistrict"], """{"task":"{own-task}","text":"抓紧办"}"""),
        ["tasks.correct"] = (["district"], """{"event":"{own-event}","happenedAt":null,"reason":"登记有误"}"""),
        ["cases.report"] = (Everybody, """{"id":"{new-id}","kind":"lamp","address":"文兴路南口","text":"路灯不亮"}"""),
        ["cases.enter"] = (Enterers, """{"id":"{new-id}","kind":"lamp","address":"文兴路南口","area":"{own-area}","text":"路灯不亮","source":"hotline"}"""),
        ["cases.settle-on-spot"] = (Enterers, """{"case":"{own-case}","outcome":"cleared","note":"扫净了"}"""),
        ["cases.place"] = (Supervision, """{"case":"{own-case}","lonE7":1133000000,"latE7":400800000}"""),
        ["cases.verify"] = (Supervision, """{"case":"{own-case}"}"""),
        ["cases.register"] = (Supervision, """{"case":"{own-case}"}"""),
        ["cases.publish"] = (Supervision, """{"case":"{own-case}"}"""),
        ["cases.withhold"] = (Supervision, """{"case":"{own-case}","reason":"先撤下"}"""),
        ["cases.reject"] = (Supervision, """{"case":"{own-case}","reason":"不属实"}"""),
        ["cases.mark-duplicate"] = (Supervision, """{"case":"{own-case}","of":"{own-number}"}"""),
        ["cases.separate"] = (Supervision, """{"case":"{own-case}","reason":"不是一处"}"""),
        ["cases.pass"] = (Supervision, """{"case":"{own-case}","outcome":"cleared"}"""),
        ["cases.send-back"] = (Supervision, """{"case":"{own-case}","reason":"还有"}"""),
        ["cases.visit-again"] = (Supervision, """{"case":"{own-case}","isSatisfied":true,"note":"满意"}"""),
        ["cases.reopen"] = (Supervision, """{"case":"{own-case}","reason":"复发"}"""),
        ["cases.dispatch"] = (Command, """{"case":"{own-case}","lead":"{own-unit}"}"""),
        ["cases.add-joint"] = (Command, """{"case":"{own-case}","unitId":"{own-unit}"}"""),
        ["cases.recall"] = (Command, """{"case":"{own-case}","reason":"派错了"}"""),
        ["cases.refuse-suspension"] = (Command, """{"case":"{own-case}","reason":"能办"}"""),
        ["cases.suspend"] = (Command, """{"case":"{own-case}","reason":"等图","until":"{soon}","publicReason":"要等"}"""),
        ["cases.resume"] = (Command, """{"case":"{own-case}"}"""),
        ["cases.tell"] = (Command, """{"case":"{own-case}","text":"正在联系","isPublic":false}"""),
        ["cases.urge"] = (Command, """{"case":"{own-case}"}"""),
        ["cases.supervise"] = (Command, """{"case":"{own-case}","reason":"要紧","until":"{soon}"}"""),
        ["cases.instruct"] = (Command, """{"case":"{own-case}","text":"抓紧办"}"""),
        ["cases.ask-suspension"] = (Doers, """{"case":"{own-case}","reason":"等图"}"""),
        ["people.register-unit"] = (["system"], """{"code":"new-unit","nameZh":"新单位","kind":"department","areaCode":"140213000000"}"""),
        ["people.lock-account"] = (["system"], """{"account":"{account}"}"""),
        ["people.grant-role"] = (["security"], """{"account":"{account}","role":"editor","areaCode":"140213000000"}"""),
        ["people.revoke-role"] = (["security"], """{"grant":"{grant}"}"""),
        ["people.end-sessions-of"] = (["security"], """{"account":"{account}"}"""),
        ["people.unlock-account"] = (["security"], """{"account":"{account}"}"""),
        ["people.clear-second-factor"] = (["security"], """{"account":"{account}"}"""),
        ["people.clear-outside"] = (["security"], """{"account":"{account}"}"""),
        ["people.set-consent"] = (SignedIn, """{"purpose":"messages","version":1,"isGiven":true}"""),
        ["calendar.publish"] = (["system"], """{"year":2027,"days":[{"day":"2027-01-01","isWorking":false,"nameZh":"元旦"}],"source":"放假通知"}"""),
        ["lists.create"] = (["system"], """{"code":"five-items","titleZh":"五包","titleEn":"Five items"}"""),
        ["lists.add-version"] = (["system"], """{"listCode":"five-items","sourceZh":"文件","sourceEn":"Paper","items":[{"code":"a","zh":"甲","en":"A"}]}"""),
        ["lists.publish"] = (["system"], """{"versionId":"{list-version}","effectiveFrom":"2022-09-01"}"""),
        ["streets.appoint-chief"] = (Givers, """{"road":"canary-road","level":"third","name":"某某","duty":"社区书记","phone":"0352-5012345","from":"2022-09-02"}"""),
        ["streets.set-patrol-plan"] = (Givers, """{"road":"canary-road","level":"third","times":2}"""),
        ["streets.record-walk"] = (["district", "subdistrict", "community", "grid"], """{"road":"canary-road","level":"third","day":"2022-09-19","sections":["canary-section"],"checks":[{"item":"cleanliness","isPassed":true},{"item":"stalls","isPassed":true},{"item":"parking","isPassed":false},{"item":"facilities","isPassed":true},{"item":"greenery","isPassed":true}]}"""),
        ["streets.add-market"] = (Givers, """{"market":{"name":"新疏导点","spot":"路口东","area":"{own-area}","days":127,"from":"06:00:00","to":"21:00:00","fromDay":"2022-09-01","stalls":20}}"""),
        ["streets.change-market"] = (Givers, """{"id":"{market}","market":{"name":"疏导点","spot":"路口东","area":"140213066012","days":127,"from":"06:00:00","to":"21:00:00","fromDay":"2022-09-01","stalls":20}}"""),
        ["streets.close-market"] = (Givers, """{"id":"{market}"}"""),
        ["streets.add-shop"] = (Givers, """{"shop":{"name":"新店","road":"canary-road","door":"9 号","kind":"retail","area":"{own-area}"}}"""),
        ["streets.change-shop"] = (Givers, """{"shop":{"code":"canary-own-community","name":"canaryowncommunityshop","road":"canary-road","door":"1 号","kind":"retail","area":"140213066012"}}"""),
        ["streets.close-shop"] = (Givers, """{"code":"canary-closing"}"""),
        ["streets.sign-agreement"] = (Givers, """{"shop":"canary-own-community","signedOn":"2022-09-19"}"""),
        ["streets.record-visit"] = (["district", "subdistrict", "community", "grid"], """{"shop":"canary-own-grid","day":"2022-09-19","said":"去看看"}"""),
        ["streets.record-inspection"] = (["district", "subdistrict", "community", "grid"], """{"shop":"canary-own-grid","day":"2022-09-19","marks":{"cleanliness":9,"order":9,"greenery":9,"facilities":9,"front":9}}"""),
        ["streets.end-chief"] = (Givers, """{"chief":"{chief}","last":"2022-09-03"}"""),
        ["notices.mark-read"] = (SignedIn, """{"upTo":"{soon}"}"""),
        ["people.end-session"] = (SignedIn, """{"session":"{own-session}"}"""),
        ["territory.add-area"] = (Keepers, """{"entry":{"code":"140213066099","nameZh":"新社区","level":"community","parentCode":"140213066000","geometry":"POLYGON((113.30 40.08,113.31 40.08,113.31 40.09,113.30 40.08))","system":"wgs84"}}"""),
        ["territory.change-area"] = (Keepers, """{"entry":{"code":"140213066099","nameZh":"新社区","level":"community","parentCode":"140213066000","geometry":"POLYGON((113.30 40.08,113.31 40.08,113.31 40.09,113.30 40.08))","system":"wgs84"}}"""),
        ["territory.retire-area"] = (Keepers, """{"code":"140213066099"}"""),
        ["territory.add-zone"] = (Keepers, """{"entry":{"code":"z-new","nameZh":"新片区","areaCode":"140213066000","members":["140213066012"]}}"""),
        ["territory.change-zone"] = (Keepers, """{"entry":{"code":"z-new","nameZh":"新片区","areaCode":"140213066000","members":["140213066012"]}}"""),
        ["territory.retire-zone"] = (Keepers, """{"code":"z-new"}"""),
        ["territory.add-estate"] = (Keepers, """{"entry":{"code":"e-new","nameZh":"新小区","areaCode":"140213066012","geometry":"POINT(113.3 40.08)","system":"wgs84"}}"""),
        ["territory.change-estate"] = (Keepers, """{"entry":{"code":"e-new","nameZh":"新小区","areaCode":"140213066012","geometry":"POINT(113.3 40.08)","system":"wgs84"}}"""),
        ["territory.retire-estate"] = (Keepers, """{"code":"e-new"}"""),
        ["territory.add-road"] = (Keepers, """{"entry":{"code":"r-new","nameZh":"新路","areaCode":"140213066000"}}"""),
        ["territory.change-road"] = (Keepers, """{"entry":{"code":"r-new","nameZh":"新路","areaCode":"140213066000"}}"""),
        ["territory.add-section"] = (Keepers, """{"entry":{"code":"s-new","roadCode":"r-new","fromZh":"东头","toZh":"西头","areaCode":"140213066000"}}"""),
        ["territory.change-section"] = (Keepers, """{"entry":{"code":"s-new","roadCode":"r-new","fromZh":"东头","toZh":"西头","areaCode":"140213066000"}}"""),
        ["territory.retire-section"] = (Keepers, """{"code":"s-new"}"""),
        ["territory.retire-road"] = (Keepers, """{"code":"r-new"}"""),
    };

    /// <summary>Other POSTs that are not commands on the API.</summary>
    public static readonly Dictionary<string, string[]> Posts = new(StringComparer.Ordinal)
    {
        ["/api/files"] = SignedIn,
        ["/territory/import/file"] = ["system"],
        ["/territory/import/confirm"] = ["system"],
        ["/territory/import/cancel"] = ["system"],
    };

    /// <summary>Which canaries each reader may come across, by where and whose the record is.</summary>
    public static readonly Dictionary<string, string[]> Sees = new(StringComparer.Ordinal)
    {
        ["own-grid"] = ["district", "subdistrict", "community", "grid", "checker", "handler", "unit-lead"],
        ["own-community"] = ["district", "subdistrict", "community", "checker", "handler", "unit-lead"],
        ["sibling-community"] = ["district", "subdistrict", "checker", "handler", "unit-lead"],
        ["own-street"] = ["district", "subdistrict", "checker", "handler", "unit-lead"],
        ["other-street"] = ["district", "handler", "unit-lead"],
        ["district"] = ["district", "handler", "unit-lead"],
        ["own-community-other-unit"] = ["district", "subdistrict", "community", "checker"],
        ["other-street-other-unit"] = ["district"],
    };

    /// <summary>The same for estates of the register. Units work all over the district and have to find a place by its name.</summary>
    public static readonly Dictionary<string, string[]> SeesEstates = new(StringComparer.Ordinal)
    {
        ["own-community"] = ["system", "district", "subdistrict", "community", "checker", "editor", "handler", "unit-lead"],
        ["sibling-community"] = ["system", "district", "subdistrict", "checker", "editor", "handler", "unit-lead"],
        ["other-street"] = ["system", "district", "editor", "handler", "unit-lead"],
    };

    /// <summary>Shops, by where they stand.</summary>
    public static readonly Dictionary<string, string[]> SeesShops = new(StringComparer.Ordinal)
    {
        ["own-grid"] = ["district", "subdistrict", "community", "grid", "checker"],
        ["own-community"] = ["district", "subdistrict", "community", "checker"],
        ["sibling-community"] = ["district", "subdistrict", "checker"],
        ["other-street"] = ["district"],
    };

    /// <summary>And for the pages of areas.</summary>
    public static readonly Dictionary<string, string[]> SeesAreas = new(StringComparer.Ordinal)
    {
        ["district"] = ["system", "district", "editor", "handler", "unit-lead"],
        ["own-street"] = ["system", "district", "subdistrict", "checker", "editor", "handler", "unit-lead"],
        ["own-community"] = ["system", "district", "subdistrict", "community", "checker", "editor", "handler", "unit-lead"],
        ["sibling-community"] = ["system", "district", "subdistrict", "checker", "editor", "handler", "unit-lead"],
        ["other-street"] = ["system", "district", "editor", "handler", "unit-lead"],
        ["own-grid"] = ["system", "district", "subdistrict", "community", "grid", "checker", "editor", "handler", "unit-lead"],
    };

    /// <summary>Persons, by the unit they belong to and where that unit works.</summary>
    public static readonly Dictionary<string, string[]> SeesPersons = new(StringComparer.Ordinal)
    {
        ["own-unit"] = ["district", "unit-lead"],
        ["other-unit"] = ["district"],
        ["community-unit"] = ["district", "subdistrict", "community"],
        ["other-street-unit"] = ["district"],
    };
}
