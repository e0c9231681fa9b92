/** @jest-environment jsdom */
import { afterEach, expect, jest, test } from "@jest/globals";
import { act, cleanup, render, screen, waitFor } from "@testing-library/react";
import { useRef } from "react";
import { useKeptFocus } from "../../src/taskpane/parts/use-kept-focus";

afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

function Part({ names }: { readonly names: readonly string[] }) {
  const part = useRef<HTMLDivElement>(null);
  useKeptFocus(part);
  return (
    <div ref={part}>
      {names.map((name) => (
        <button key={name}>{name}</button>
      ))}
    </div>
  );
}

test("有焦点的按钮没有了，焦点回到之前仍在的一个；点到空白处不动", async () => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { rerender } = render(<Part names={["列表", "菜单", "对话框"]} />);
  for (const name of ["列表", "菜单", "对话框"]) act(() => screen.getByText(name).focus());
  rerender(<Part names={["列表"]} />);
  await waitFor(() => expect(document.activeElement?.textContent).toBe("列表"));
  act(() => screen.getByText("列表").blur());
  rerender(<Part names={["列表", "另一行"]} />);
  expect(document.activeElement).toBe(document.body);
});
