using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using PartyWorkflow.Web.Language;

namespace PartyWorkflow.Web.Display;

/// <summary><c>&lt;status of="…" /&gt;</c>: icon, word and colour, the same everywhere.</summary>
[HtmlTargetElement("status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper(Words words, HtmlEncoder encoder) : TagHelper
{
    public ReportStatus Of { get; set; } = ReportStatus.NotApplicable;

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"st {StatusLook.Css(Of.Kind)}");
        output.Content.SetHtmlContent($"<svg class=\"ic\" aria-hidden=\"true\" focusable=\"false\">{IconTagHelper.Use(View, StatusLook.Icon(Of.Kind))}</svg>");
        output.Content.AppendHtml(encoder.Encode(words.Status(Of)));
    }
}
