import { sheet } from "../../../test/draw-sheet";
import { readSheets } from "../../../test/read-drawing";
import { testRule } from "../../../test/rule-tester";
import rule from "./d05-unit-name";

const text = (first: string, second = first): string => `
单位名称：清河市园林管理中心
清河市园林管理中心2025年单位预算情况说明
一、收支预算情况说明
${first}2025年收入预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
${second}2025年支出预算100.00万元，比上年预算增加2.00万元，主要原因是新增了人员。
二、“三公”经费情况说明
本单位2025年“三公”经费预算1.00万元，与上年预算持平，没有因公出国安排。`;

const told = (first: string, second?: string) => readSheets(sheet("情况说明", text(first, second)));

testRule(rule, {
  valid: {
    写法一致: told("清河市园林管理中心"),
    简称: told("市园林中心"),
    别的单位: told("清河市档案馆"),
    只差一个字的别的单位: readSheets(
      sheet("情况说明", text("清河市财政局", "清河市民政局").replaceAll("清河市园林管理中心", "清河市财政局")),
    ),
    科目表里没有的简称_句子里说的是别的单位: readSheets(
      sheet(
        "情况说明",
        text("清河市文旅局", "会同清河市文体局做好各项工作，清河市文旅局").replaceAll(
          "清河市园林管理中心",
          "清河市文旅局",
        ),
      ),
    ),
    名称相近的主管部门: readSheets(
      sheet("情况说明", text("清河市档案馆").replaceAll("清河市园林管理中心", "清河市档案馆")),
      sheet("主管部门", "项目主管部门 | 清河市档案局"),
    ),
    相邻的单位: told("清河市第一园林管理中心"),
    句子里说得短一些: told("清河市园林管理中心", "在清河园林管理中心办公，"),
  },
  skipped: {
    名称太短: readSheets(sheet("情况说明", text("市园林局").replaceAll("清河市园林管理中心", "市园林局"))),
    没有单位名称: readSheets(sheet("情况说明", text("本单位").replace(/\n单位名称.*\n.*说明/, ""))),
  },
  invalid: {
    错一个字的两处并为一条: {
      book: told("清河市园村管理中心"),
      findings: [
        {
          message: "单位名称写作“清河市园村管理中心”（2 处：情况说明!A4、A5），与“清河市园林管理中心”不一致。请统一。",
          cells: ["情况说明!A4", "情况说明!A5"],
        },
      ],
    },
    简称在自己的位置上写错: {
      book: readSheets(
        sheet("情况说明", text("清河市文旅局", "清河市文驴局").replaceAll("清河市园林管理中心", "清河市文旅局")),
      ),
      findings: [
        {
          message: "单位名称写作“清河市文驴局”（1 处：情况说明!A5），与“清河市文旅局”不一致。请统一。",
          cells: ["情况说明!A5"],
        },
      ],
    },
    漏一个字: {
      book: told("清河市园林管理中心", "清河市园林理中心"),
      findings: [
        {
          message: "单位名称写作“清河市园林理中心”（1 处：情况说明!A5），与“清河市园林管理中心”不一致。请统一。",
          cells: ["情况说明!A5"],
        },
      ],
    },
    一张表上错两个字: {
      book: readSheets(
        sheet("情况说明", text("清河市园林管理中心")),
        sheet(
          "支出",
          `
2025年部门支出总表
编制单位：清河市园村管里中心 | | | | 单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
 | 合计 | 80.25 | 60.25 | 20.00
'201' | 一般公共服务支出 | 80.25 | 60.25 | 20.00`,
        ),
      ),
      findings: [
        {
          message: "单位名称写作“清河市园村管里中心”（1 处：支出!A2），与“清河市园林管理中心”不一致。请统一。",
          cells: ["支出!A2"],
        },
      ],
    },
    读到名称的那一处才是错的: {
      book: readSheets(
        sheet("情况说明", text("清河市园林管理中心").replace("单位名称：清河市园林", "单位名称：清河市园村")),
      ),
      findings: [
        {
          message: "单位名称写作“清河市园村管理中心”（1 处：情况说明!A1），与“清河市园林管理中心”不一致。请统一。",
          cells: ["情况说明!A1"],
        },
      ],
    },
  },
});
