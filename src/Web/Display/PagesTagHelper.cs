using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PartyWorkflow.Persistence.Lists;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary>
/// &lt;pages of="Model.Rows" /&gt;: the links to the other pages of a list, and where this one stands. Whatever else the address says, the filters above all,
/// stays in the links. A list of one page has none.
/// </summary>
[HtmlTargetElement("pages", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagesTagHelper(Words words) : TagHelper
{
    public IPage Of { get; set; } = null!;

    /// <summary>The address's name for the number of the page.</summary>
    public string Name { get; set; } = "p";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Of.Last <= 1)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pages d-flex flex-wrap gap-2 align-items-center p-3");
        output.Attributes.SetAttribute("aria-label", words["Các trang của danh sách", "Pages of the list"]);
        Link(output, Of.Number - 1, words["Trang trước", "Previous"], "prev");
        var (first, last) = (((Of.Number - 1) * Of.Size) + 1, Math.Min(Of.Number * Of.Size, Of.Total));
        var place = words[
            $"Trang {Of.Number}/{Of.Last}: mục {words.Number(first)}–{words.Number(last)} trong {words.Number(Of.Total)}",
            $"Page {Of.Number} of {Of.Last}: {words.Number(first)}–{words.Number(last)} of {words.Number(Of.Total)}"];
        var text = new TagBuilder("span");
        text.AddCssClass("small text-secondary");
        text.InnerHtml.Append(place);
        output.Content.AppendHtml(text);
        Link(output, Of.Number + 1, words["Trang sau", "Next"], "next");
    }

    private void Link(TagHelperOutput output, int number, string label, string relation)
    {
        if (number < 1 || number > Of.Last)
        {
            return;
        }

        var link = new TagBuilder("a");
        link.AddCssClass("btn btn-outline");
        link.Attributes["rel"] = relation;
        link.Attributes["href"] = AddressOf(number);
        link.InnerHtml.Append(label);
        output.Content.AppendHtml(link);
    }

    /// <summary>This address with another number; a form's handler is no part of a page that is read.</summary>
    private string AddressOf(int number)
    {
        var request = ViewContext.HttpContext.Request;
        var kept = request.Query.Where(pair => pair.Key != Name && pair.Key != "handler");
        var query = new QueryBuilder(kept) { { Name, number.ToString(CultureInfo.InvariantCulture) } };
        return $"{request.PathBase}{request.Path}{query}";
    }
}
