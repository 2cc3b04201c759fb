using System.Text;
using AlkBot.Sources;
using AlkBot.Sources.Readers;

namespace AlkBot.Facts.Tests.Readers.Registry;

/// <summary>An invented registry record, in both formats.</summary>
internal static class SmallRecord
{
    public const string Json = """
        {"protocolSection":{
          "identificationModule":{"nctId":"NCT00000102","nctIdAliases":["NCT00000001"],"orgStudyIdInfo":{"id":"SM-1"},
            "secondaryIdInfos":[{"id":"2013-000001-10","type":"EUDRACT_NUMBER"}],"organization":{"fullName":"Small Pharma"},
            "briefTitle":"Testinib in Tumours","officialTitle":"A Phase 2/3 Study of Testinib","acronym":"SMALL-1"},
          "statusModule":{"statusVerifiedDate":"2020-04","overallStatus":"ACTIVE_NOT_RECRUITING",
            "startDateStruct":{"date":"2014-08-05","type":"ACTUAL"},"lastUpdatePostDateStruct":{"date":"2020-05-07"}},
          "sponsorCollaboratorsModule":{"leadSponsor":{"name":"Small Pharma"},"collaborators":[{"name":"Large Pharma"}]},
          "descriptionModule":{"briefSummary":"First line.\n\n* A \\[marked\\] line."},
          "conditionsModule":{"conditions":["Tumour","Cancer"],"keywords":["ALK"]},
          "designModule":{"studyType":"INTERVENTIONAL","phases":["PHASE2","PHASE3"],"designInfo":{"primaryPurpose":"TREATMENT"},
            "enrollmentInfo":{"count":194,"type":"ACTUAL"}},
          "armsInterventionsModule":{"armGroups":[{"label":"Testinib 5 mg","type":"EXPERIMENTAL"},
              {"label":"Chemotherapy","type":"ACTIVE_COMPARATOR"}],
            "interventions":[{"type":"DRUG","name":"Testinib 5 mg","otherNames":["TST-1234","Testix®","a long description of it"]},
              {"type":"DRUG","name":"Placebo"}]},
          "outcomesModule":{"primaryOutcomes":[{"measure":"Response","timeFrame":"Week 16","description":"By RECIST."}],
            "secondaryOutcomes":[{"measure":"Survival"}]},
          "eligibilityModule":{"eligibilityCriteria":"Inclusion Criteria:\n\n* Adults","sex":"ALL","minimumAge":"18 Years"}},
         "resultsSection":{"outcomeMeasuresModule":{"outcomeMeasures":[{"type":"PRIMARY","title":"Response","paramType":"NUMBER",
            "unitOfMeasure":"percent","groups":[{"id":"OG000","title":"Testinib"},{"id":"OG001","title":"Chemotherapy"}],
            "classes":[{"categories":[{"title":"Partial","measurements":[{"groupId":"OG000","value":"40","lowerLimit":"30","upperLimit":"50"},
              {"groupId":"OG001","value":"20"}]}]}]}]},
          "adverseEventsModule":{"eventGroups":[{"id":"EG000","title":"Testinib"}],"seriousEvents":[{"term":"Rash","organSystem":"Skin",
            "stats":[{"groupId":"EG000","numAffected":3,"numAtRisk":97}]}]}},
         "derivedSection":{"miscInfoModule":{"versionHolder":"2023-11-15"}}}
        """;

    public const string Xml = """
        <?xml version="1.0" encoding="UTF-8"?>
        <clinical_study rank="6"><required_header><download_date>ClinicalTrials.gov processed this data on April 06, 2017</download_date>
        </required_header><id_info><org_study_id>SM-1</org_study_id><secondary_id>2013-000001-10</secondary_id><nct_id>NCT00000102</nct_id>
        <nct_alias>NCT00000001</nct_alias></id_info><brief_title>Testinib in Tumours</brief_title><acronym>SMALL-1</acronym>
        <sponsors><lead_sponsor><agency>Small Pharma</agency></lead_sponsor><collaborator><agency>Large Pharma</agency></collaborator></sponsors>
        <brief_summary><textblock>
           First line
           goes on.

             -  An item
                wrapped.
        </textblock></brief_summary><overall_status>Active, not recruiting</overall_status><phase>Phase 2/Phase 3</phase>
        <enrollment type="Actual">194</enrollment><condition>Tumour</condition>
        <arm_group><arm_group_label>Chemotherapy</arm_group_label><arm_group_type>Active Comparator</arm_group_type></arm_group>
        <intervention><intervention_type>Drug</intervention_type><intervention_name>Testinib</intervention_name>
        <other_name>TST-1234</other_name></intervention>
        <primary_outcome><measure>Response</measure><time_frame>Week 16</time_frame></primary_outcome>
        <eligibility><gender>All</gender><minimum_age>18 Years</minimum_age></eligibility>
        <verification_date>September 2015</verification_date><lastchanged_date>September 3, 2015</lastchanged_date>
        <clinical_results><outcome_list><outcome><type>Primary</type><title>Response</title><group_list>
        <group group_id="O1"><title>Testinib</title></group></group_list><measure><units>percent</units><param>Number</param>
        <class_list><class><category_list><category><title>Partial</title><measurement_list>
        <measurement group_id="O1" value="40" spread="2"/></measurement_list></category></category_list></class></class_list></measure>
        </outcome></outcome_list></clinical_results></clinical_study>
        """;

    public static SourceDocument Read(string text, string name = "small.json")
    {
        var file = new SourceFile(name, Encoding.UTF8.GetBytes(text));
        var document = ReaderChoice.For(file).Read(file, null);
        document.ShouldSliceToItsTexts();
        return document;
    }
}
